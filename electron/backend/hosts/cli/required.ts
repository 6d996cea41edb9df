import { UsageProblem } from './command.ts';

/** The value of an option that must be there. Throws {@link UsageProblem}. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined) throw new UsageProblem(`${option} is missing`);
  return value;
}

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageProblem } from './command.ts';

type Values<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>['values'];

export interface Parsed<O extends ParseArgsOptionsConfig> {
  readonly values: Values<O>;
  readonly positionals: readonly string[];
}

/** Reads options and exactly the named plain arguments. Throws {@link UsageProblem} for anything else. */
export function parseArguments<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  names: readonly string[],
): Parsed<O> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const missing = names[positionals.length];
    if (missing !== undefined) throw new UsageProblem(`${missing} is missing`);
    const extra = positionals[names.length];
    if (extra !== undefined) throw new UsageProblem(`"${extra}" is one argument too many`);
    return { values, positionals };
  } catch (error) {
    if (error instanceof UsageProblem) throw error;
    throw new UsageProblem(error instanceof Error ? (error.message.split(/\.\s/)[0] ?? error.message) : String(error));
  }
}

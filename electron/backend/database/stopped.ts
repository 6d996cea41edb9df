import type { Trouble } from '../../../shared/contract/problems.ts';
import type { Damage } from './damage.ts';

/** Stops the opening of a workspace; nothing has been written. */
export class Stopped extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}

/** Stops for the first of what the checks found. */
export function refuseDamage(path: string, damages: readonly Damage[]): void {
  const [first] = damages;
  if (first === undefined) return;
  const { part, where, detail } = first;
  throw new Stopped({ code: 'damaged', facts: { path, problems: damages.length, part, where, detail } });
}

/** Stops for a file of a schema version that this Cairn does not know yet. */
export function refuseNewer(path: string, found: number, supported: number): void {
  if (found > supported) throw new Stopped({ code: 'newer-version', facts: { path, found, supported } });
}

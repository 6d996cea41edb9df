import { type BigIntStats, statSync } from 'node:fs';

function factsOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    // What cannot be looked at is no file that could be read, either.
    return null;
  }
}

/** Whether two paths lead to one file that is there, through whatever links. */
export function sameFile(one: string, other: string): boolean {
  const [a, b] = [factsOf(one), factsOf(other)];
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

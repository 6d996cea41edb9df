import type Database from 'better-sqlite3';

/** [Note: Durable by pragma] Write-ahead log with a sync at every commit: an acknowledged change survives a power cut. This build of
 * SQLite would choose `NORMAL`, which does not. Values are those that reading back gives. */
export const connectionPragmas = {
  fullfsync: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  temp_store: 2,
  recursive_triggers: 0,
} as const;

/** Pragmas of the write-ahead log. The first of them writes the file's header, so they come after all checks. */
export const logPragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  wal_autocheckpoint: 200,
  journal_size_limit: 8_388_608,
  mmap_size: 0,
  busy_timeout: 5_000,
} as const;

/** A pragma that did not take: a misspelt one is silent. */
export class PragmaMismatch extends Error {
  readonly pragma: string;

  constructor(pragma: string, wanted: string | number, found: unknown) {
    super(`pragma ${pragma} is ${String(found)} and should be ${wanted}`);
    this.name = 'PragmaMismatch';
    this.pragma = pragma;
  }
}

/** Sets pragmas and reads each one back. Throws {@link PragmaMismatch}. */
export function setPragmas(sqlite: Database.Database, pragmas: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(pragmas)) sqlite.pragma(`${name} = ${value}`);
  for (const [name, value] of Object.entries(pragmas)) {
    const found: unknown = sqlite.pragma(name, { simple: true });
    // Without a memory map there is nothing to report.
    if (found !== value && !(name === 'mmap_size' && found === undefined)) throw new PragmaMismatch(name, value, found);
  }
}

import Database from 'better-sqlite3';
import { checked, type Damage } from './damage.ts';
import type { ReadableDb } from './handle.ts';
import type { Migration } from './migrate.ts';
import { migrate, newestVersion, schemaVersion } from './migrate.ts';
import { verifyContent } from './verifyContent.ts';
import { schemaText, verifyKeys, verifyPages } from './verifyFile.ts';
import { verifyLog } from './verifyLog.ts';

/** The schema that the migrations make, from an empty file. */
export function expectedSchema(migrations: readonly Migration[]): string {
  const sqlite = new Database(':memory:');
  try {
    migrate(sqlite, migrations);
    return schemaText(sqlite);
  } finally {
    sqlite.close();
  }
}

/** The tables, which must be exactly those of the newest version. */
function verifySchema(db: ReadableDb, migrations: readonly Migration[]): readonly Damage[] {
  const detail = `the tables are not those of version ${newestVersion(migrations)}`;
  return checked('schema', 'file', () => (schemaText(db) === expectedSchema(migrations) ? null : detail));
}

/** Tables and rows of a file that is at the newest version. */
export function inspectRows(db: ReadableDb, migrations: readonly Migration[]): readonly Damage[] {
  const schema = verifySchema(db, migrations);
  return schema.length > 0 ? schema : verifyContent(db);
}

/** Everything that opening checks, each part only when those before it found nothing. Rows of an older schema are checked after its
 * migration. */
export function inspect(
  db: ReadableDb,
  depth: 'integrity' | 'quick',
  migrations: readonly Migration[],
): readonly Damage[] {
  const isNewest = schemaVersion(db) === newestVersion(migrations);
  const parts = [
    () => verifyPages(db, depth),
    () => (isNewest ? verifySchema(db, migrations) : []),
    () => verifyKeys(db),
    () => verifyLog(db),
    () => (isNewest ? verifyContent(db) : []),
  ];
  for (const part of parts) {
    const damages = part();
    if (damages.length > 0) return damages;
  }
  return [];
}

import Database from 'better-sqlite3';
import type { Damage } from './damage.ts';
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

/** The checks that do not depend on the schema's version. Each is worth doing only when those before it found nothing. */
export function inspectFoundation(db: ReadableDb, depth: 'integrity' | 'quick'): readonly Damage[] {
  const pages = verifyPages(db, depth);
  if (pages.length > 0) return pages;
  const keys = verifyKeys(db);
  return keys.length > 0 ? keys : verifyLog(db);
}

/** Schema and rows of a file that is at the newest version. */
export function inspectRows(db: ReadableDb, migrations: readonly Migration[]): readonly Damage[] {
  if (schemaText(db) !== expectedSchema(migrations)) {
    return [
      { part: 'schema', where: 'file', detail: `the tables are not those of version ${newestVersion(migrations)}` },
    ];
  }
  return verifyContent(db);
}

/** Everything that opening checks. Rows of an older schema are checked after its migration. */
export function inspect(
  db: ReadableDb,
  depth: 'integrity' | 'quick',
  migrations: readonly Migration[],
): readonly Damage[] {
  const foundation = inspectFoundation(db, depth);
  if (foundation.length > 0 || schemaVersion(db) !== newestVersion(migrations)) return foundation;
  return inspectRows(db, migrations);
}

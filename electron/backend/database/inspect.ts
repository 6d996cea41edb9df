import { connectMemory } from './connect.ts';
import { checked, type Damage } from './damage.ts';
import type { ReadableDb } from './handle.ts';
import type { Migration } from './migrate.ts';
import { migrate, newestVersion, schemaVersion } from './migrate.ts';
import { verifyContent } from './verifyContent.ts';
import { schemaText, verifyKeys, verifyPages } from './verifyFile.ts';
import { verifyLog } from './verifyLog.ts';

const schemas = new WeakMap<Migration, string>();

/** The schema that the migrations make, from an empty file. Made once for each version: it takes longer than all other checks of a small
 * file. */
export function expectedSchema(migrations: readonly Migration[]): string {
  const newest = migrations.at(-1);
  const known = newest === undefined ? undefined : schemas.get(newest);
  if (known !== undefined) return known;
  const sqlite = connectMemory();
  try {
    migrate(sqlite, migrations);
    const text = schemaText(sqlite);
    if (newest !== undefined) schemas.set(newest, text);
    return text;
  } finally {
    sqlite.close();
  }
}

/** The tables, which must be exactly those of the version that the file says. */
function verifySchema(db: ReadableDb, migrations: readonly Migration[]): readonly Damage[] {
  return checked('schema', 'file', () => {
    const version = schemaVersion(db);
    const steps = migrations.filter((migration) => migration.version <= version);
    if (newestVersion(steps) !== version) return `there is no version ${version}`;
    return schemaText(db) === expectedSchema(steps) ? null : `the tables are not those of version ${version}`;
  });
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
    () => verifySchema(db, migrations),
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

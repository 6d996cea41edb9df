import Database from 'better-sqlite3';
import { applicationId } from '../../electron/backend/database/header.ts';
import { type Migration, migrate } from '../../electron/backend/database/migrate.ts';

/** Writes what the workspace at `path` holds into a file of an older schema at `before`. It must hold nothing that only newer ones know. */
export function olderWorkspace(path: string, before: string, migrations: readonly Migration[]): void {
  const sqlite = new Database(before);
  try {
    sqlite.pragma(`application_id = ${applicationId}`);
    migrate(sqlite, migrations);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.prepare('ATTACH ? AS now').run(path);
    const tables = sqlite.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").pluck().all();
    for (const table of tables.map(String)) {
      const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
      const list = columns.map((name) => `"${String(name)}"`).join(', ');
      sqlite.exec(
        `DELETE FROM main."${table}"; INSERT INTO main."${table}" (${list}) SELECT ${list} FROM now."${table}"`,
      );
    }
  } finally {
    sqlite.close();
  }
}

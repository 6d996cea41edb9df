import type Database from 'better-sqlite3';
import { type Damage, guarded } from './damage.ts';
import { asRow } from './row.ts';

/** The statements that made the tables, one after the other: equal for equal schemas. */
export function schemaText(sqlite: Database.Database): string {
  return sqlite
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type DESC, name",
    )
    .all()
    .map((row) => `${String(asRow(row).sql)};\n`)
    .join('\n');
}

/** SQLite's own checks. `integrity` also compares indexes with their tables; `quick` leaves that out. */
export function verifyPages(sqlite: Database.Database, depth: 'integrity' | 'quick'): readonly Damage[] {
  return guarded('pages', 'file', () => {
    const found: unknown = sqlite.pragma(`${depth}_check(20)`);
    const lines = Array.isArray(found) ? found.map((row) => String(Object.values(asRow(row))[0])) : ['no answer'];
    return lines.filter((line) => line !== 'ok').map((detail) => ({ part: 'pages', where: 'file', detail }));
  });
}

/** Rows that point at rows which are not there. */
export function verifyKeys(sqlite: Database.Database): readonly Damage[] {
  return guarded('keys', 'file', () => {
    const found: unknown = sqlite.pragma('foreign_key_check');
    const rows = Array.isArray(found) ? found.map(asRow) : [];
    return rows.slice(0, 20).map(({ table, parent }) => ({
      part: 'keys',
      where: 'file',
      detail: `a row of ${String(table)} points at a missing row of ${String(parent)}`,
    }));
  });
}

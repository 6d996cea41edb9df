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

/** A page that the disk did not give: the check lists it among the damage, and it is none. */
class UnreadPage extends Error {
  readonly code = 'SQLITE_IOERR_READ';
}

/** The primary code of an error is its last byte; 10 is SQLITE_IOERR, 7 SQLITE_NOMEM. */
function isUnread(line: string): boolean {
  const code = Number(/unable to get the page\. error code=(\d+)/.exec(line)?.[1] ?? 0) % 256;
  return code === 10 || code === 7;
}

/** SQLite's own checks. `integrity` also compares indexes with their tables; `quick` leaves that out. */
export function verifyPages(sqlite: Database.Database, depth: 'integrity' | 'quick'): readonly Damage[] {
  return guarded('pages', 'file', () => {
    const found: unknown = sqlite.pragma(`${depth}_check(20)`);
    const lines = Array.isArray(found) ? found.map((row) => String(Object.values(asRow(row))[0])) : ['no answer'];
    if (lines.some(isUnread)) throw new UnreadPage();
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

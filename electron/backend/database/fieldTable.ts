import type { EntryTable } from './entryTable.ts';
import { Entry } from './placed.ts';
import { prepared } from './prepared.ts';
import { asRow, integerOf, textOf } from './row.ts';

/** What an assessment says once. The key of such an entry is its name alone. */
export function fieldTable(name: string): EntryTable {
  const all: EntryTable['all'] = (db, assessmentId) => {
    const sql = 'SELECT value, revision FROM fields WHERE assessment_id = ? AND name = ?';
    const rows = prepared(db, sql).all(assessmentId, name).map(asRow);
    return rows.map((row) => new Entry(name, 0, integerOf(row, 'revision'), JSON.parse(textOf(row, 'value'))));
  };
  return {
    all,
    find: (db, assessmentId) => all(db, assessmentId),
    put(db, assessmentId, _ids, { revision, text }) {
      prepared(
        db,
        `INSERT INTO fields (assessment_id, name, value, revision) VALUES (?, ?, ?, ?)
         ON CONFLICT (assessment_id, name) DO UPDATE SET value = excluded.value, revision = excluded.revision`,
      ).run(assessmentId, name, text, revision);
    },
    drop(db, assessmentId) {
      prepared(db, 'DELETE FROM fields WHERE assessment_id = ? AND name = ?').run(assessmentId, name);
    },
    nextPosition: () => 0,
  };
}

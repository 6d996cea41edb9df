import type { ReadableDb, WritableDb } from './handle.ts';
import { Entry, goneAt } from './placed.ts';
import { prepared } from './prepared.ts';
import { asRow, integerOf, textOf } from './row.ts';

/** The rows of entries that are gone. [Note: Gone] */
export function allRemovals(db: ReadableDb, assessmentId: string): readonly Entry[] {
  return prepared(db, 'SELECT key, revision FROM removals WHERE assessment_id = ? ORDER BY key')
    .all(assessmentId)
    .map(asRow)
    .map((row) => new Entry(textOf(row, 'key'), goneAt(0).position, integerOf(row, 'revision'), null));
}

/** The event that removed an entry; 0 when none did. */
export function readRemoval(db: ReadableDb, assessmentId: string, key: string): number {
  const row = prepared(db, 'SELECT revision FROM removals WHERE assessment_id = ? AND key = ?').get(assessmentId, key);
  return row === undefined ? 0 : integerOf(asRow(row), 'revision');
}

export function putRemoval(db: WritableDb, assessmentId: string, key: string, revision: number): void {
  prepared(
    db,
    `INSERT INTO removals (assessment_id, key, revision) VALUES (?, ?, ?)
     ON CONFLICT (assessment_id, key) DO UPDATE SET revision = excluded.revision`,
  ).run(assessmentId, key, revision);
}

export function dropRemoval(db: WritableDb, assessmentId: string, key: string): void {
  prepared(db, 'DELETE FROM removals WHERE assessment_id = ? AND key = ?').run(assessmentId, key);
}

import { allRecords } from '../database/assessments.ts';
import type { ReadableDb } from '../database/handle.ts';

/** The given assessments, and those that were taken off the lists, of every organisation that would have none left on a list: nobody can
 * choose those any more, and who erases a client means them too. */
export function withRemoved(db: ReadableDb, ids: readonly string[]): readonly string[] {
  const chosen = new Set(ids);
  const records = allRecords(db);
  const kept = new Set(
    records
      .filter(({ id, removedAt }) => removedAt === null && !chosen.has(id))
      .map(({ organisationId }) => organisationId),
  );
  const concerned = new Set(records.filter(({ id }) => chosen.has(id)).map(({ organisationId }) => organisationId));
  const removed = records.filter(
    ({ removedAt, organisationId }) => removedAt !== null && concerned.has(organisationId) && !kept.has(organisationId),
  );
  return [...new Set([...ids, ...removed.map(({ id }) => id)])];
}

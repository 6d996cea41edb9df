import type { HeldAssessment } from '../../../shared/contract/backups.ts';
import { heldAssessments } from '../backups/holdings.ts';
import { appendEvent } from '../database/appendEvent.ts';
import { listAttachments, removeUnreferencedAttachments } from '../database/attachments.ts';
import { chainNumber, currentHead, placeOf, workspaceChain } from '../database/chain.ts';
import { checkpoint } from '../database/closeDatabase.ts';
import { workspaceContent } from '../database/content.ts';
import { emptyContent } from '../database/contentHash.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { forgetRows } from '../database/known.ts';
import { allOrganisations } from '../database/organisations.ts';
import { prepared } from '../database/prepared.ts';
import { findAny } from './found.ts';
import { workspaceHead } from './organisationEntry.ts';
import { attempt, type Outcome } from './outcome.ts';

/** What a purge took away. */
export interface Purged {
  readonly assessments: readonly HeldAssessment[];
  /** Names of organisations that were left without an assessment. */
  readonly organisations: readonly string[];
  /** Events whose payload was erased. */
  readonly events: number;
  readonly evidenceFiles: { readonly count: number; readonly bytes: number };
}

/** Every table whose rows belong to an assessment, those that point at others first. */
const tables = [
  'responses',
  'agreed',
  'targets',
  'actions',
  'fields',
  'participants',
  'removals',
  'exports',
  'snapshots',
] as const;

const lastPlace = 2 ** 32 - 1;

function eraseEvents(db: WritableDb, chain: string): number {
  const number = chainNumber(db, chain);
  return prepared(
    db,
    'UPDATE events SET payload = NULL, salt = NULL WHERE place BETWEEN ? AND ? AND payload IS NOT NULL',
  ).run(placeOf(number, 1), placeOf(number, lastPlace)).changes;
}

/** Erases what the workspace's own events up to `last` say of one of these. */
function eraseMentions(db: WritableDb, mentioned: readonly string[], last: number): number {
  const number = chainNumber(db, workspaceChain);
  const erase = prepared(
    db,
    `UPDATE events SET payload = NULL, salt = NULL
     WHERE place BETWEEN ? AND ? AND payload IS NOT NULL AND kind <> 'went-back' AND instr(payload, ?) > 0`,
  );
  const from = placeOf(number, 1);
  return mentioned.reduce((sum, text) => sum + erase.run(from, placeOf(number, last), text).changes, 0);
}

/** The organisations that would be left without an assessment. */
export function abandonedOrganisations(
  db: ReadableDb,
  assessmentIds: readonly string[],
): readonly { readonly id: string; readonly name: string }[] {
  const chosen = JSON.stringify(assessmentIds);
  return allOrganisations(db)
    .filter(({ id }) => {
      const others = prepared(
        db,
        'SELECT 1 FROM assessments WHERE organisation_id = ? AND id NOT IN (SELECT value FROM json_each(?)) LIMIT 1',
      ).get(id, chosen);
      const ours = prepared(
        db,
        'SELECT 1 FROM assessments WHERE organisation_id = ? AND id IN (SELECT value FROM json_each(?)) LIMIT 1',
      ).get(id, chosen);
      return others === undefined && ours !== undefined;
    })
    .map(({ id, facts }) => ({ id, name: facts.name }));
}

function purgeOne(db: WritableDb, id: string, actor: string): number {
  const { head } = findAny(db, id);
  for (const table of tables) prepared(db, `DELETE FROM ${table} WHERE assessment_id = ?`).run(id);
  prepared(db, 'DELETE FROM assessments WHERE id = ?').run(id);
  const erased = eraseEvents(db, id);
  appendEvent(db, head, { kind: 'purged', actor, patches: [], content: emptyContent() });
  return erased;
}

/** Whatever a purge leaves of a file is given back to the disk; what it held was overwritten before. */
function shrink(db: WritableDb): void {
  try {
    checkpoint(db);
    const free = Number(db.pragma('freelist_count', { simple: true }));
    if (free * 4 > Number(db.pragma('page_count', { simple: true }))) db.exec('VACUUM');
    checkpoint(db);
  } catch {
    // No room to move what is left: the file stays as large as it was, with nothing in the free part.
  }
}

/** [Note: Purge] Erases assessments for good: rows, snapshots, evidence files that nothing else points at, and what the history said. Of each
 * event its hash stays, and the last one says that the rest was purged, so that the chains still verify. SQLite overwrites what it frees.
 * Organisations that are left without an assessment go too. Refuses with `not-found`. */
export function purgeAssessments(db: WritableDb, ids: readonly string[], actor: string): Outcome<Purged> {
  const outcome = attempt(db, () => {
    const assessments = heldAssessments(db).filter(({ id }) => ids.includes(id));
    const organisations = abandonedOrganisations(db, ids);
    const before = listAttachments(db);
    const { seq } = workspaceHead(db);
    let events = 0;
    for (const id of new Set(ids)) events += purgeOne(db, id, actor);
    for (const { id } of organisations) {
      prepared(db, 'DELETE FROM brandings WHERE organisation_id = ?').run(id);
      prepared(db, 'DELETE FROM organisations WHERE id = ?').run(id);
    }
    const bytes = removeUnreferencedAttachments(db, actor);
    const left = new Set(listAttachments(db).map(({ sha256 }) => sha256));
    const files = before.filter(({ sha256 }) => !left.has(sha256)).map(({ sha256 }) => sha256);
    const mentioned = [...new Set(ids), ...organisations.map(({ id }) => id), ...files];
    events += eraseMentions(db, mentioned, seq);
    const facts = { assessments: assessments.length, organisations: organisations.length };
    const head = currentHead(db, workspaceChain) ?? workspaceHead(db);
    appendEvent(db, head, { kind: 'purged', actor, patches: [], content: workspaceContent(db), facts });
    return {
      assessments,
      organisations: organisations.map(({ name }) => name),
      events,
      evidenceFiles: { count: files.length, bytes },
    };
  });
  if (outcome.ok) {
    forgetRows(db);
    shrink(db);
  }
  return outcome;
}

/** The ids of assessments that were purged here. */
export function purgedIds(db: ReadableDb): readonly string[] {
  return prepared(
    db,
    `SELECT chain FROM chains WHERE chain <> '${workspaceChain}' AND chain NOT IN (SELECT id FROM assessments)`,
    'raw',
  )
    .all()
    .map((row) => (Array.isArray(row) ? String(row[0]) : ''));
}

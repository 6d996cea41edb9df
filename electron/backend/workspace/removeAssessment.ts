import { appendEvent } from '../database/appendEvent.ts';
import { recordKey, updateRecord } from '../database/assessments.ts';
import type { ChainHead } from '../database/chain.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import type { Patch } from '../database/patch.ts';
import { Placed } from '../database/placed.ts';
import type { Found } from './found.ts';
import { findAny, findPresent } from './found.ts';
import type { Outcome } from './outcome.ts';
import { attempt } from './outcome.ts';

interface Marked {
  readonly assessmentId: string;
  readonly actor: string;
}

function mark(db: WritableDb, { record, head }: Found, removedAt: string | null, actor: string): ChainHead {
  const changed = { ...record, removedAt };
  const patch: Patch = { key: recordKey, before: [new Placed(0, 0, record)], after: [new Placed(0, 0, changed)] };
  updateRecord(db, changed);
  return appendEvent(db, head, { kind: removedAt === null ? 'restored' : 'removed', actor, patches: [patch] });
}

/** Takes an assessment off the lists. All of it stays in the file, and {@link restoreAssessment} brings it back. */
export function removeAssessment(
  db: WritableDb,
  { assessmentId, actor }: Marked,
): Outcome<{ readonly removedAt: string }> {
  return attempt(db, () => {
    const removedAt = surroundingsOf(db).clock.now();
    mark(db, findPresent(db, assessmentId), removedAt, actor);
    return { removedAt };
  });
}

/** Brings a removed assessment back as it was. One that is not removed is left as it is. */
export function restoreAssessment(
  db: WritableDb,
  { assessmentId, actor }: Marked,
): Outcome<{ readonly restored: boolean }> {
  return attempt(db, () => {
    const found = findAny(db, assessmentId);
    const restored = found.record.removedAt !== null;
    if (restored) mark(db, found, null, actor);
    return { restored };
  });
}

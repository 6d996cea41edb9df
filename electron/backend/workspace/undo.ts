import type { Saved } from '../../../shared/contract/assessments.ts';
import { appendEvent } from '../database/appendEvent.ts';
import { stacksBefore } from '../database/chain.ts';
import { readEvent } from '../database/eventLog.ts';
import type { WritableDb } from '../database/handle.ts';
import { inverseOf } from '../database/patch.ts';
import { applyPatch, rowsNow, standing, toChange } from './entryPatch.ts';
import { findEditable } from './found.ts';
import type { Outcome } from './outcome.ts';
import { attempt, Refused } from './outcome.ts';
import { changedRevisions, savedAs } from './saved.ts';

/** [Note: Undo] Each chain has two stacks, linked through the events themselves: undo takes back the event on top of the undo stack and
 * goes on the redo stack; redo takes back the undo on top of that. A new edit empties the redo stack. So undo works across restarts, and
 * nothing is ever taken out of the history. */
function step(db: WritableDb, assessmentId: string, actor: string, kind: 'undo' | 'redo'): Outcome<Saved> {
  return attempt(db, () => {
    const { record, head } = findEditable(db, assessmentId);
    const seq = head.seq + 1;
    const event = readEvent(db, assessmentId, kind === 'undo' ? head.undoSeq : head.redoSeq);
    if (event === null || event.patches === null) throw new Refused({ code: 'nothing-to-undo' });
    const patches = event.patches.toReversed().map((patch) => {
      const inverse = inverseOf(patch, seq);
      // As they are now: an organisation may have been changed in another assessment since.
      const before = rowsNow(db, record, patch.key).filter(({ position }) =>
        inverse.before.some((row) => row.position === position),
      );
      applyPatch(db, record, { ...inverse, before }, actor);
      return { ...inverse, before };
    });
    const below = stacksBefore(db, head, event.seq);
    const stacks =
      kind === 'undo' ? { undoSeq: below.undoSeq, redoSeq: seq } : { undoSeq: seq, redoSeq: below.redoSeq };
    const after = appendEvent(db, head, { kind, actor, patches, ...stacks });
    const revisions = changedRevisions(db, record, patches);
    const changes = [...revisions.keys()].map((key) => toChange(key, standing(rowsNow(db, record, key)).value));
    return savedAs(after, changes, revisions);
  });
}

/** Takes back the last edit that is not taken back yet. The answer's changes are what a screen has to apply. */
export function undo(db: WritableDb, input: { readonly assessmentId: string; readonly actor: string }): Outcome<Saved> {
  return step(db, input.assessmentId, input.actor, 'undo');
}

/** Makes the edit again that was last taken back. The answer's changes are what a screen has to apply. */
export function redo(db: WritableDb, input: { readonly assessmentId: string; readonly actor: string }): Outcome<Saved> {
  return step(db, input.assessmentId, input.actor, 'redo');
}

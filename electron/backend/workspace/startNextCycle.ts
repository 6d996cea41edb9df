import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { AssessmentId } from '../../../shared/base/ids.ts';
import { type NextCycle, nextCycle } from '../../../shared/cycles/nextCycle.ts';
import type { LibraryFramework } from '../../../shared/frameworks/library.ts';
import type { FrameworkTexts } from '../../../shared/frameworks/texts.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { shownAssessment } from '../../../shared/workshop/shownAssessment.ts';
import { appendEvent } from '../database/appendEvent.ts';
import { readFramework } from '../database/frameworks.ts';
import type { WritableDb } from '../database/handle.ts';
import { surroundingsOf } from '../database/handle.ts';
import { assessmentHash, readSnapshotFacts } from '../database/snapshots.ts';
import { uuid } from '../database/uuid.ts';
import { addAssessment } from './addAssessment.ts';
import type { Found } from './found.ts';
import { findPresent } from './found.ts';
import { keepSnapshot } from './keepSnapshot.ts';
import type { Outcome } from './outcome.ts';
import { attempt, Refused } from './outcome.ts';
import { draftOf } from './readAssessment.ts';

export interface NextCycleInput extends NextCycle {
  readonly assessmentId: string;
  readonly actor: string;
  /** The name of the snapshot that ends the cycle. */
  readonly snapshotName: string;
  /** The texts in the language of whoever asks. */
  readonly textsOf: (framework: LibraryFramework) => FrameworkTexts;
}

/** The event of the snapshot that ends a cycle: the newest one when it says what is stored now, or when the assessment was signed off with
 * it; else one that is taken now. */
function lastSnapshot(db: WritableDb, found: Found, { snapshotName, actor }: NextCycleInput): number {
  const { record, head } = found;
  const newest = readSnapshotFacts(db, record.id).at(-1);
  if (newest !== undefined) {
    const says = newest.contentHash === assessmentHash(shownDraft(db, found).assessment);
    if (says || record.workflow === 'signed-off') return newest.seq;
  }
  const { snapshot, patch } = keepSnapshot(db, found, snapshotName, 'cycle');
  appendEvent(db, head, { kind: 'snapshot', actor, patches: [patch] });
  return snapshot.seq;
}

/** What the cycle that ends comes to: votes of a ballot that was never revealed are no part of it. */
function shownDraft(db: WritableDb, found: Found): Draft {
  const draft = draftOf(db, found);
  return { ...draft, assessment: shownAssessment(draft, found.record.workflow === 'signed-off') };
}

/** Makes the assessment of the next cycle, and keeps the one that ends: both or nothing. Refuses with `not-found`. */
export function startNextCycle(db: WritableDb, input: NextCycleInput): Outcome<AssessmentId> {
  return attempt(db, () => {
    const found = findPresent(db, input.assessmentId);
    const { record } = found;
    const pinned = readFramework(db, record.framework);
    if (pinned === null) throw new Refused({ code: 'not-found', what: 'framework' });
    const { framework } = pinned;
    const draft = shownDraft(db, found);
    const scored = score(framework, draft.assessment);
    const snapshot = lastSnapshot(db, found, input);
    const next = nextCycle(
      {
        framework,
        texts: input.textsOf(pinned),
        draft,
        score: scored,
        plan: makePlan(framework, draft.assessment, scored),
        assessmentId: AssessmentId.parse(record.id),
        snapshot,
      },
      input,
    );
    return addAssessment(db, {
      id: AssessmentId.parse(uuid(surroundingsOf(db).random)),
      draft: next,
      organisation: { id: record.organisationId, facts: draft.assessment.organisation, patch: null },
      framework: pinned,
      fileRevision: 0,
      kind: 'created',
      facts: { after: record.id },
      actor: input.actor,
    });
  });
}

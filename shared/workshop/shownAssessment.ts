import type { Draft } from '../assessment/applyChange.ts';
import type { Assessment } from '../assessment/schema.ts';
import { hiddenQuestions, withoutVotes } from './vote.ts';

// Every part of a screen asks for the same state, and scores are known by their assessment.
const known = new WeakMap<Draft, Assessment>();

/** [Note: Votes count once revealed] The assessment as everything that sums it up takes it: without the votes of ballots that are still open, which count once they are
 * revealed, and all of them once it is signed off. The same object for the same draft. */
export function shownAssessment(draft: Draft, isSignedOff: boolean): Assessment {
  if (isSignedOff) return draft.assessment;
  const there = known.get(draft);
  if (there !== undefined) return there;
  const made = withoutVotes(draft, hiddenQuestions(draft)).assessment;
  known.set(draft, made);
  return made;
}

import type { Draft } from '../../shared/assessment/applyChange.ts';
import type { Assessment } from '../../shared/assessment/schema.ts';
import { hiddenQuestions, withoutVotes } from '../../shared/workshop/vote.ts';

// Every part of a screen asks for the same state, and scores are known by their assessment.
const known = new WeakMap<Draft, Assessment>();

/** The assessment as screens that sum it up show it: without the votes of ballots that are still open. The same object for the same draft. */
export function shownAssessment(draft: Draft): Assessment {
  const there = known.get(draft);
  if (there !== undefined) return there;
  const made = withoutVotes(draft, hiddenQuestions(draft)).assessment;
  known.set(draft, made);
  return made;
}

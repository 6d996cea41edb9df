import type { Facilitation } from '../assessment/change.ts';
import type { Assessment } from '../assessment/schema.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { PlanDetail } from '../roadmap/makePlan.ts';
import type { Score } from '../scoring/result.ts';
import { answerFindings } from './answerFindings.ts';
import { type Finding, findingKinds } from './finding.ts';
import { planFindings } from './planFindings.ts';
import { voiceFindings } from './voiceFindings.ts';

export interface ReviewSource {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly detail: PlanDetail;
  /** Details of questions that nobody has answered yet: a question can be flagged before it is answered. */
  readonly waiting?: Facilitation['waiting'];
}

const order = Object.keys(findingKinds);

/** Everything that the colleague who checks an assessment should look at, by kind, and within a kind in the order of questions or waves. */
export function reviewFindings(source: ReviewSource): readonly Finding[] {
  const found = [...answerFindings(source), ...voiceFindings(source), ...planFindings(source)];
  return found.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

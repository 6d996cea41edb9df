import type { Facilitation } from '../assessment/change.ts';
import type { Assessment } from '../assessment/schema.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { PlanDetail } from '../roadmap/makePlan.ts';
import type { Score } from '../scoring/result.ts';

/** What a review looks at. */
export interface ReviewSource {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly detail: PlanDetail;
  /** Details of questions that nobody has answered yet: a question can be flagged before it is answered. */
  readonly waiting?: Facilitation['waiting'];
}

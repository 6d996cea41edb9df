import type { Translate } from '../../../shared/i18n/translate.ts';
import { type WaveView, wavesOf } from '../../../shared/report/planned.ts';
import { type Report, reportContext } from '../../../shared/report/reportContext.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import type { AssessmentView } from '../../api/useAssessment.ts';

/** The plan with its words: the same that the report prints. */
export interface RoadmapView {
  readonly report: Report;
  readonly plan: Plan;
  readonly waves: readonly WaveView[];
}

/** What a roadmap is made of. */
export type RoadmapSource = Pick<AssessmentView, 'framework' | 'texts' | 'hash' | 'benchmarks'> & {
  readonly assessment: AssessmentView['draft']['assessment'];
  readonly score: Score;
};

/** Plans the assessment; `today` (ISO day) dates the waves of an assessment without a date. */
export function roadmapView(source: RoadmapSource, t: Translate, today: string): RoadmapView {
  const { framework, assessment, score } = source;
  const plan = makePlan(framework, assessment, score);
  const report = reportContext({
    ...source,
    plan,
    t,
    metrics: new Map(),
    options: { edition: 'consultant', preset: 'full', paper: 'a4', language: 'en', date: today },
  });
  return { report, plan, waves: wavesOf(report) };
}

import type { MetricId } from '../base/ids.ts';
import { usualMetrics } from '../steps/usualMetrics.ts';
import type { ActionView } from './planned.ts';
import type { Report } from './reportContext.ts';

/** Metrics that an action of the plan should move, the first one proposed; none of a discovery. */
export function actionMetrics(report: Report, { candidate }: Pick<ActionView, 'candidate'>): readonly MetricId[] {
  if (candidate.kind === 'discovery') return [];
  return usualMetrics(report.framework, candidate.question, report.edits.get(candidate.part?.of ?? candidate.id));
}

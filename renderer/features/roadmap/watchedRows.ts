import { MetricId } from '../../../shared/base/ids.ts';
import { type MetricRow, metricRows } from '../../../shared/metrics/metricRow.ts';
import { actionMetrics } from '../../../shared/report/actionMetrics.ts';
import { type ActionView, plannedActions } from '../../../shared/report/planned.ts';
import type { RoadmapView } from './roadmapView.ts';

/** A metric that somebody watches, and the planned actions that should move it. */
export interface WatchedRow {
  readonly row: MetricRow;
  /** In the order of the plan; an action that somebody gave another metric serves that one alone. */
  readonly actions: readonly Pick<ActionView, 'id' | 'title'>[];
}

/** The watched metrics in the order of the catalogue. */
export function watchedRows({ report, waves }: RoadmapView): readonly WatchedRow[] {
  const planned = plannedActions(waves).map((action) => {
    const named = action.edit?.metric;
    const own = named === undefined ? actionMetrics(report, action) : [MetricId.safeParse(named).data];
    return { action, serves: new Set(own) };
  });
  return metricRows(report.input.assessment.metrics)
    .filter(({ record }) => record?.watched === true)
    .map((row) => ({
      row,
      actions: planned.filter(({ serves }) => serves.has(row.metric.id)).map(({ action }) => action),
    }));
}

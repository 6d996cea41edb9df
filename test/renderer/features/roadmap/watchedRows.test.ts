import { describe, expect, it } from 'vitest';
import { watchedRows } from '../../../../renderer/features/roadmap/watchedRows.ts';
import { MetricRecord } from '../../../../shared/assessment/metricRecords.ts';
import { pillarPlan } from '../../../renderer/features/roadmap/planned.ts';

const metrics = ['M28', 'M11', 'M01'].map((metric) => MetricRecord.parse({ metric, watched: metric !== 'M01' }));

describe('the watched metrics of a roadmap', () => {
  it('are those that somebody watches, with the planned actions that should move them', () => {
    const view = pillarPlan([], { metrics });
    const rows = watchedRows(view);
    expect(rows.map(({ row }) => row.metric.id)).toEqual(['M11', 'M28']);
    expect(rows[1]?.actions.map(({ id }) => id)).toContain('R6-23');
    expect(watchedRows(pillarPlan([]))).toEqual([]);
  });

  it('are served by an action that somebody gave a metric only where that is the one', () => {
    const titles = (metric: string) => {
      const view = pillarPlan([{ id: 'R6-23', metric }], { metrics });
      return watchedRows(view).map(({ row, actions }) => [row.metric.id, actions.some(({ id }) => id === 'R6-23')]);
    };
    expect(titles('M11')).toEqual([
      ['M11', true],
      ['M28', false],
    ]);
    expect(titles('tickets per week')).toEqual([
      ['M11', false],
      ['M28', false],
    ]);
  });
});

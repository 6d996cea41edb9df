import { describe, expect, it } from 'vitest';
import { findMetrics } from '../../../../renderer/features/library/findMetrics.ts';
import { metrics, metricTexts } from '../../../../shared/metrics/catalogue.ts';

const texts = metricTexts('en');
const all = [...metrics.values()].flatMap((metric) => {
  const words = texts.get(metric.id);
  return words === undefined ? [] : [{ ...metric, ...words }];
});
const found = (search: string) => findMetrics(all, search).flatMap((group) => group.metrics);

describe('the search in the metrics', () => {
  it('shows all of them, each in its group, while nothing is typed', () => {
    expect(
      found('  ')
        .map((metric) => metric.id)
        .sort(),
    ).toEqual(all.map((metric) => metric.id).sort());
    for (const group of findMetrics(all, '')) {
      expect(group.metrics.every((metric) => metric.phase === group.phase)).toBe(true);
    }
  });

  it('finds by id, by name, and by words of the formula in any order and case', () => {
    expect(found('m01').map((metric) => metric.name)).toEqual(['Qualified pipeline']);
    expect(found('PIPELINE qualified').map((metric) => metric.id)).toContain('M01');
    expect(found('audit / created').map((metric) => metric.id)).toContain('M03');
  });

  it('has no empty group', () => {
    expect(findMetrics(all, 'no such word at all')).toEqual([]);
    expect(findMetrics(all, 'M01').map((group) => group.phase)).toEqual(['engage']);
  });
});

import { expect, it } from 'vitest';
import { draftOf, numberItself, typedValue } from '../../../../renderer/features/metrics/valueDraft.ts';
import type { MetricValue } from '../../../../shared/assessment/metricRecords.ts';
import { MetricId } from '../../../../shared/base/ids.ts';

const won = MetricId.parse('M11');
const quota = MetricId.parse('M16');
const day = '2026-11-23';

it('starts with the usual raw figures, and with the number itself where a metric has none', () => {
  expect(draftOf(won, undefined, day)).toMatchObject({ on: day, way: 'usual', confidence: 'measured', inputs: {} });
  expect(draftOf(MetricId.parse('M27'), undefined, day).way).toBe(numberItself);
});

it('gives back the value that it was opened with', () => {
  const values: readonly MetricValue[] = [
    { on: day, confidence: 'estimated', value: 24, segment: 'Small customers', source: 'CRM' },
    { on: day, confidence: 'measured', inputs: { sellersAtQuota: 13, sellers: 20 } },
    { on: day, confidence: 'unknown' },
  ];
  for (const value of values) expect(typedValue(quota, draftOf(quota, value, day))).toEqual(value);
  expect(draftOf(quota, values[1], day).way).toBe('sellers');
});

it('leaves figures of another way behind', () => {
  const draft = { ...draftOf(quota, undefined, day), inputs: { bookings: 9, quota: 12, sellers: 4 } };
  expect(typedValue(quota, draft)).toMatchObject({ inputs: { bookings: 9, quota: 12 } });
});

it('says what is lacking', () => {
  const open = draftOf(won, undefined, day);
  expect(typedValue(won, open)).toBe('needed');
  expect(typedValue(won, { ...open, way: numberItself })).toBe('needed');
  expect(typedValue(won, { ...open, on: '' })).toBe('day');
  expect(typedValue(won, { ...open, confidence: 'unknown', segment: '  ' })).toEqual({
    on: day,
    confidence: 'unknown',
  });
});

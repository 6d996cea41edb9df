import type { Finding } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import type { MetricRecord, MetricScale, MetricValue } from './metricRecords.ts';
import type { RenewalFigures } from './renewalFigures.ts';
import type { RoleRecord } from './roleRecords.ts';

function twice(keys: readonly string[], at: string): readonly Finding[] {
  const seen = new Set<string>();
  return keys.flatMap((key, i) => {
    if (seen.has(key)) return [{ at: [i, at], message: `${quoted(key)} stands here twice: keep one of them` }];
    seen.add(key);
    return [];
  });
}

function checkValue({ confidence, value, inputs }: MetricValue): readonly Finding[] {
  if (value !== undefined && inputs !== undefined) {
    return [{ at: ['inputs'], message: 'goes without "value", which follows from them: remove one of the two' }];
  }
  const isKnown = value !== undefined || inputs !== undefined;
  if (confidence === 'unknown' && isKnown) {
    return [{ at: ['confidence'], message: 'is unknown, yet there is a value: say measured or estimated' }];
  }
  if (confidence !== 'unknown' && !isKnown) {
    return [{ at: ['value'], message: 'is missing: give the value, its raw figures, or say unknown' }];
  }
  return [];
}

function checkScale({ floor, median, top }: MetricScale): readonly Finding[] {
  const isOrdered = (floor < median && median < top) || (floor > median && median > top);
  return isOrdered ? [] : [{ at: ['median'], message: 'must lie between floor and top' }];
}

/** What is wrong with the records of metrics. Whether a metric is in the catalogue is for whoever reads it to know: one that is not is kept. */
export function checkMetrics(records: readonly MetricRecord[]): readonly Finding[] {
  return [
    ...twice(
      records.map(({ metric }) => metric),
      'metric',
    ),
    ...records.flatMap(({ values = [], scale }, i) => [
      ...values.flatMap((value, n) =>
        checkValue(value).map(({ at, message }) => ({ at: [i, 'values', n, ...at], message })),
      ),
      ...(scale === undefined
        ? []
        : checkScale(scale).map(({ at, message }) => ({ at: [i, 'scale', ...at], message }))),
    ]),
  ];
}

/** What is wrong with the records of roles. */
export function checkRoles(records: readonly RoleRecord[]): readonly Finding[] {
  return twice(
    records.map(({ role }) => role),
    'role',
  );
}

/** What is wrong with the figures of renewals. */
export function checkRenewals({ due = [] }: RenewalFigures): readonly Finding[] {
  return twice(
    due.map(({ quarter }) => quarter),
    'quarter',
  ).map(({ at, message }) => ({ at: ['due', ...at], message }));
}

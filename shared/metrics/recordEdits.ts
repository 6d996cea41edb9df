import type { MetricRecord, MetricValue } from '../assessment/metricRecords.ts';
import type { MetricId } from '../base/ids.ts';

/** What may change about a record; undefined takes a part away. */
export type RecordPatch = { readonly [Key in keyof Omit<MetricRecord, 'metric'>]?: MetricRecord[Key] | undefined };

/** The records with a metric's own changed, in the order of their ids; one that says nothing any more is gone. */
export function withRecord(
  records: readonly MetricRecord[],
  metric: MetricId,
  patch: RecordPatch,
): readonly MetricRecord[] {
  const old = records.find((record) => record.metric === metric) ?? { metric };
  const record: MetricRecord = { metric, ...filled({ ...old, ...patch }) };
  const says = Object.keys(record).some((key) => key !== 'metric' && key !== 'visibility');
  return [...records.filter((one) => one.metric !== metric), ...(says ? [record] : [])].toSorted((a, b) =>
    a.metric < b.metric ? -1 : 1,
  );
}

/** The values with one in the place of another, or at the end without one; as they are when that other one is gone by then. */
export function withValue(
  values: readonly MetricValue[],
  old: MetricValue | undefined,
  value: MetricValue,
): readonly MetricValue[] {
  if (old === undefined) return [...values, value];
  const at = placeOf(values, old);
  return at < 0 ? values : values.with(at, value);
}

/** The values without one of them. */
export function withoutValue(values: readonly MetricValue[], old: MetricValue): readonly MetricValue[] {
  const at = placeOf(values, old);
  return at < 0 ? values : values.toSpliced(at, 1);
}

function placeOf(values: readonly MetricValue[], value: MetricValue): number {
  const text = JSON.stringify(value);
  return values.findIndex((one) => JSON.stringify(one) === text);
}

function filled({ values, target, scale, benchmark, watched, visibility }: RecordPatch): Omit<MetricRecord, 'metric'> {
  return {
    ...(values === undefined || values.length === 0 ? {} : { values }),
    ...(target === undefined ? {} : { target }),
    ...(scale === undefined ? {} : { scale }),
    ...(benchmark === undefined ? {} : { benchmark }),
    ...(watched === true ? { watched } : {}),
    ...(visibility === 'consultant' ? { visibility } : {}),
  };
}

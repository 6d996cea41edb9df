import type { MetricRecord, MetricValue } from '../../assessment/metricRecords.ts';
import { isHidden } from '../../assessment/readersOf.ts';
import type { Benchmarks } from '../../metrics/benchmarks.ts';
import { metrics } from '../../metrics/catalogue.ts';
import { type MetricNumber, metricNumber, pointsOn, scaleFor, valuesInOrder } from '../../metrics/metricStanding.ts';
import { reasonText } from '../../metrics/metricText.ts';
import { MetricUnit } from '../../metrics/schema.ts';
import type { Report } from '../reportContext.ts';
import type { DataTable } from './dataTable.ts';
import { shownMetrics } from './shownRecords.ts';
import { onlyIf, tableOf } from './tableOf.ts';
import { dataWords, editionWords, sightWords } from './words.ts';

interface Row {
  readonly record: MetricRecord;
  /** Null for a metric that has a target or is watched, and no value yet. */
  readonly value: MetricValue | null;
  readonly number: MetricNumber | null;
}

/** The own values of every metric, one period a row, from the earliest to the latest; metrics of a later Cairn are left out. */
export function metricsTable(report: Report): DataTable {
  const { t, input } = report;
  const numberOf = ({ number }: Row): number | null => (number?.kind === 'number' ? number.value : null);
  return tableOf<Row>(
    report,
    'metrics',
    [
      { key: 'metric', type: 'text', width: 8, value: ({ record }) => record.metric },
      { key: 'name', type: 'text', width: 34, value: ({ record }) => input.metrics.get(record.metric)?.name },
      { key: 'periodEnd', type: 'day', width: 12, value: ({ value }) => value?.on },
      { key: 'value', type: 'number', width: 14, value: numberOf },
      {
        key: 'unit',
        type: 'text',
        width: 14,
        words: dataWords(t, 'unit', MetricUnit.options),
        value: ({ record }) => metrics.get(record.metric)?.unit,
      },
      {
        key: 'sight',
        type: 'text',
        width: 16,
        words: sightWords(t),
        value: ({ value, number }) => (number?.kind === 'not-computable' ? number.kind : value?.confidence),
      },
      { key: 'reason', type: 'text', width: 40, value: ({ number }) => number && reasonText(t, number) },
      {
        key: 'points',
        type: 'number',
        width: 9,
        value: (row) => pointsOf(input.benchmarks, row.record, numberOf(row)),
      },
      { key: 'segment', type: 'text', width: 20, value: ({ value }) => value?.segment },
      { key: 'readFrom', type: 'text', width: 20, value: ({ value }) => value?.source },
      { key: 'metricTarget', type: 'number', width: 12, value: ({ record }) => record.target?.value },
      { key: 'targetBy', type: 'day', width: 12, value: ({ record }) => record.target?.by },
      { key: 'watched', type: 'flag', width: 9, value: ({ record }) => record.watched === true },
      ...onlyIf<Row>(input.options.edition === 'consultant', [
        {
          key: 'readers',
          type: 'text',
          width: 20,
          words: editionWords(t),
          value: ({ record }) => (isHidden(record) ? 'consultant' : 'client'),
        },
      ]),
    ],
    shownMetrics(report)
      .filter(({ metric }) => metrics.has(metric))
      .flatMap(rowsOf),
  );
}

function rowsOf(record: MetricRecord): readonly Row[] {
  const rows = valuesInOrder(record).map((value) => ({ record, value, number: metricNumber(record.metric, value) }));
  const isKept = record.target !== undefined || record.watched === true;
  return rows.length === 0 && isKept ? [{ record, value: null, number: null }] : rows;
}

function pointsOf(benchmarks: Benchmarks, record: MetricRecord, value: number | null): number | null {
  const metric = metrics.get(record.metric);
  const found = metric === undefined ? null : scaleFor(benchmarks, metric, record);
  return pointsOn(found, value);
}

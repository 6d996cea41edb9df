import { useMemo, useState } from 'react';
import type { MetricValue } from '../../../shared/assessment/metricRecords.ts';
import type { MetricId } from '../../../shared/base/ids.ts';
import type { Benchmarks } from '../../../shared/metrics/benchmarks.ts';
import { metricTexts } from '../../../shared/metrics/catalogue.ts';
import { type MetricRow, metricRows } from '../../../shared/metrics/metricRow.ts';
import { type RecordPatch, withRecord } from '../../../shared/metrics/recordEdits.ts';
import type { MetricTexts } from '../../../shared/metrics/schema.ts';
import { usePreferences } from '../../api/queries.ts';
import { today } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';

/** A metric of the open assessment with its words. */
export interface NamedRow extends MetricRow {
  readonly texts: MetricTexts;
}

export interface Metrics {
  readonly rows: readonly NamedRow[];
  readonly currency: string | undefined;
  readonly benchmarks: Benchmarks;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly readOnly: boolean;
  /** Changes a metric's record on top of what is stored by then. */
  readonly patch: (metric: MetricId, patch: RecordPatch) => Promise<void>;
  /** Changes a metric's values, given those that are stored by then. */
  readonly change: (
    metric: MetricId,
    change: (values: readonly MetricValue[]) => readonly MetricValue[],
  ) => Promise<void>;
}

/** What a part about one metric is given. */
export interface MetricPartProps {
  readonly row: NamedRow;
  readonly metrics: Metrics;
}

/** The metrics of the open assessment. They are stored whatever is tried in a sandbox. */
export function useMetrics(): Metrics {
  const { language } = usePreferences();
  const { stored, benchmarks } = useAssessment();
  const { session, readOnly, draft } = stored;
  const { metrics, organisation } = draft.assessment;
  const [day] = useState(today);
  const rows = useMemo(() => {
    const texts = metricTexts(language);
    return metricRows(metrics).flatMap((row) => {
      const words = texts.get(row.metric.id);
      return words === undefined ? [] : [{ ...row, texts: words }];
    });
  }, [metrics, language]);
  const now = () => session.state().draft.assessment.metrics ?? [];
  const patch = (metric: MetricId, to: RecordPatch) => {
    const after = withRecord(now(), metric, to);
    return session.edit([{ entry: 'metrics', value: after.length === 0 ? null : [...after] }]);
  };
  return {
    rows,
    currency: organisation.currency,
    benchmarks,
    day,
    readOnly,
    patch,
    change: (metric, change) => {
      const { values = [] } = now().find((record) => record.metric === metric) ?? {};
      return patch(metric, { values: [...change(values)] });
    },
  };
}

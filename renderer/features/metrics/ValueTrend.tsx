import { metricTrend } from '../../../shared/charts/metricTrend.ts';
import { drawnTrend, trendAlt, trendKey } from '../../../shared/metrics/drawnTrend.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import type { MetricPartProps } from './useMetrics.ts';

/** The values as a line over time beside their target; nothing for fewer than two numbers. */
export function ValueTrend({ row, metrics: { currency } }: MetricPartProps) {
  const t = useTranslate();
  const trend = drawnTrend(t, row, '', currency);
  if (trend === null) return null;
  return (
    <>
      <Drawing figure={metricTrend([trend])} label={trendAlt(t, row, row.texts.name, trend, currency)} />
      <Note>{trendKey(t, [trend])}</Note>
    </>
  );
}

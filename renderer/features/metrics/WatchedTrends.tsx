import { useId } from 'react';
import { metricTrend } from '../../../shared/charts/metricTrend.ts';
import { drawnTrend, trendAlt, trendKey } from '../../../shared/metrics/drawnTrend.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './Metrics.module.css';
import type { Metrics, NamedRow } from './useMetrics.ts';

export interface WatchedTrendsProps {
  readonly rows: readonly NamedRow[];
  readonly currency: Metrics['currency'];
}

/** The watched metrics over time, as the report draws them; nothing while none has two numbers. */
export function WatchedTrends({ rows, currency }: WatchedTrendsProps) {
  const t = useTranslate();
  const head = useId();
  const drawn = rows.flatMap((row) => {
    const name = t('metric.drawn.name', { metric: row.metric.id, name: row.texts.name });
    const trend = drawnTrend(t, row, name, currency);
    return trend === null ? [] : [{ id: row.metric.id, trend, alt: trendAlt(t, row, name, trend, currency) }];
  });
  if (drawn.length === 0) return null;
  return (
    <section className={styles.trends} aria-labelledby={head}>
      <SectionHead id={head} title={t('metric.drawn.head')} />
      {drawn.map(({ id, trend, alt }) => (
        <Drawing key={id} figure={metricTrend([trend])} label={alt} />
      ))}
      <Note>
        {trendKey(
          t,
          drawn.map(({ trend }) => trend),
        )}
      </Note>
    </section>
  );
}

import { benchmarkFor } from '../../../shared/metrics/benchmarks.ts';
import { asOfText, benchmarkLines, clashRange } from '../../../shared/metrics/benchmarkText.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Metrics.module.css';
import type { MetricPartProps } from './useMetrics.ts';

/** What others report, each with segment, definition and origin; which of them the organisation is compared with. */
export function BenchmarkPart({
  row: { metric, record },
  metrics: { day, currency, benchmarks, readOnly, patch },
}: MetricPartProps) {
  const t = useTranslate();
  const lines = benchmarkLines(t, benchmarks, metric, day, currency);
  const clash = clashRange(t, benchmarks, metric, currency);
  const chosen = benchmarkFor(benchmarks, metric.id, record?.benchmark);
  return (
    <section className={styles.part}>
      <SectionHead title={t('metric.benchmark.head')} />
      {clash !== null && <p>{t('metric.benchmark.clash', { range: clash })}</p>}
      {lines.length === 0 ? (
        <p>{t('metric.benchmark.none')}</p>
      ) : (
        <>
          {lines.length > 1 && chosen !== undefined && (
            <Select
              label={t('metric.benchmark.choose')}
              value={chosen.segment}
              options={lines.map(({ segment }) => ({ value: segment, label: segment }))}
              disabled={readOnly}
              onChange={(segment) => void patch(metric.id, { benchmark: segment })}
            />
          )}
          <ul className={styles.benchmarks}>
            {lines.map((line) => (
              <li key={line.segment} className={classes(line.isOld && styles.old)}>
                <b>{line.figures}</b>
                <span>{line.segment}</span>
                <small>{line.definition}</small>
                <small>{line.origin}</small>
                {line.isOld && <small>{t('metric.benchmark.old')}</small>}
              </li>
            ))}
          </ul>
          <Note>{asOfText(t, benchmarks)}</Note>
        </>
      )}
    </section>
  );
}

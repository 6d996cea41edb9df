import { useEffect, useRef, useState } from 'react';
import type { MetricValue } from '../../../shared/assessment/metricRecords.ts';
import { wayFor } from '../../../shared/metrics/formulas.ts';
import { metricNumber } from '../../../shared/metrics/metricStanding.ts';
import { formulaWith, numberText, reasonText } from '../../../shared/metrics/metricText.ts';
import { withoutValue, withValue } from '../../../shared/metrics/recordEdits.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import styles from './Metrics.module.css';
import type { MetricPartProps } from './useMetrics.ts';
import { ValueForm } from './ValueForm.tsx';
import { ValueTrend } from './ValueTrend.tsx';

/** The values of a metric, the latest first, and the form for another or a changed one. */
export function ValuesPart({ row, metrics }: MetricPartProps) {
  const t = useTranslate();
  const { metric, record } = row;
  const { readOnly, change, day } = metrics;
  const values = record?.values ?? [];
  const [changing, setChanging] = useState<{ readonly at: number | null; readonly times: number }>({
    at: null,
    times: 0,
  });
  const next = (at: number | null) => setChanging({ at, times: changing.times + 1 });
  const form = useRef<HTMLDivElement>(null);
  // The form begins anew, and what was pressed may be gone with the old one.
  useEffect(() => {
    if (changing.times > 0) form.current?.focus();
  }, [changing.times]);
  const listed = values.map((value, at) => ({ value, at })).toSorted((a, b) => (a.value.on > b.value.on ? -1 : 1));
  const changed = changing.at === null ? undefined : values[changing.at];
  return (
    <section className={styles.part}>
      <SectionHead title={t('metric.values.head')} />
      <ValueTrend row={row} metrics={metrics} />
      {listed.length === 0 ? (
        <p className={styles.quiet}>{t('metric.values.none')}</p>
      ) : (
        <div className={classes(styles.table, styles.values)}>
          <Table caption={t('metric.values.head')}>
            <thead>
              <tr>
                <HeadCell>{t('metric.values.on')}</HeadCell>
                <HeadCell>{t('metric.values.value')}</HeadCell>
                <HeadCell>{t('metric.values.how')}</HeadCell>
                <HeadCell>{t('metric.values.where')}</HeadCell>
                <HeadCell>{t('metric.values.change')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {listed.map(({ value, at }) => {
                const on = shortDate(t, value.on);
                return (
                  <Row key={at} selected={changing.at === at}>
                    <Cell>{on}</Cell>
                    <Cell wrap>
                      <KeptNumber value={value} row={row} metrics={metrics} />
                    </Cell>
                    <Cell>{t(`metric.confidence.${value.confidence}`)}</Cell>
                    <Cell wrap quiet>
                      {[value.segment, value.source].filter(Boolean).join(t('report.format.comma'))}
                    </Cell>
                    <Cell>
                      {!readOnly && (
                        <span className={styles.acts}>
                          <LinkButton aria-label={t('metric.values.changeOf', { day: on })} onClick={() => next(at)}>
                            {t('metric.values.change')}
                          </LinkButton>
                          <LinkButton
                            aria-label={t('metric.values.removeOf', { day: on })}
                            onClick={() => {
                              void change(metric.id, (now) => withoutValue(now, value));
                              next(null);
                            }}
                          >
                            {t('metric.values.remove')}
                          </LinkButton>
                        </span>
                      )}
                    </Cell>
                  </Row>
                );
              })}
            </tbody>
          </Table>
        </div>
      )}
      {!readOnly && (
        <div ref={form} tabIndex={-1}>
          <ValueForm
            key={changing.times}
            metric={metric}
            currency={metrics.currency}
            day={day}
            value={changed}
            onKeep={(value) => change(metric.id, (now) => withValue(now, changed, value))}
            onLeave={() => next(null)}
          />
        </div>
      )}
    </section>
  );
}

function KeptNumber({
  value,
  row: { metric },
  metrics: { currency },
}: MetricPartProps & { readonly value: MetricValue }) {
  const t = useTranslate();
  const number = metricNumber(metric.id, value);
  const reason = reasonText(t, number);
  const way = value.inputs === undefined ? undefined : wayFor(metric.id, value.inputs);
  return (
    <>
      {number.kind !== 'not-computable' && <b className={styles.number}>{numberText(t, metric, number, currency)}</b>}
      {way !== undefined && value.inputs !== undefined && <small>{formulaWith(t, way.of, value.inputs)}</small>}
      {reason !== null && <small>{reason}</small>}
    </>
  );
}

import { pointsOn, scaleFor } from '../../../shared/metrics/metricStanding.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { DateField } from '../../ui/DateField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { figureBounds } from './figureBounds.ts';
import styles from './Metrics.module.css';
import { ScaleForm, type ScaleFormProps } from './ScaleForm.tsx';
import { unitSign } from './unitSign.ts';

/** Where the metric should be by when, the own scale of its points, and what the latest value comes to on it. */
export function TargetPart({ row, metrics, onTyped }: ScaleFormProps) {
  const t = useTranslate();
  const { metric, record, isReached, latest } = row;
  const { currency, benchmarks, readOnly, patch } = metrics;
  const scale = scaleFor(benchmarks, metric, record);
  const points = pointsOn(scale, latest?.number.kind === 'number' ? latest.number.value : null);
  const target = record?.target;
  return (
    <section className={styles.part}>
      <SectionHead title={t('metric.target.head')} />
      <div className={styles.fields}>
        <NumberField
          label={t('metric.target.value')}
          value={target?.value ?? null}
          unit={unitSign(t, metric.unit, currency)}
          readOnly={readOnly}
          outOfBounds={t('metric.form.bounds')}
          {...figureBounds}
          onCommit={(value) => patch(metric.id, { target: value === null ? undefined : { ...target, value } })}
        />
        {target !== undefined && (
          <DateField
            label={t('metric.target.by')}
            value={target.by ?? ''}
            readOnly={readOnly}
            onCommit={(by) => patch(metric.id, { target: { value: target.value, ...(by === '' ? {} : { by }) } })}
          />
        )}
      </div>
      {isReached !== null && <p>{t(isReached ? 'metric.target.reached' : 'metric.target.notReached')}</p>}
      <ScaleForm key={JSON.stringify(record?.scale ?? null)} row={row} metrics={metrics} onTyped={onTyped} />
      {points !== null && scale !== null && (
        <p>
          {scale.from === 'own'
            ? t('metric.scale.own', { points: fixed(t, points, 1) })
            : t('metric.scale.benchmark', { points: fixed(t, points, 1), segment: scale.benchmark.segment })}
        </p>
      )}
      {scale === null && <p className={styles.quiet}>{t('metric.scale.none')}</p>}
    </section>
  );
}

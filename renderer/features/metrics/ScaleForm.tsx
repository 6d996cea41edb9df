import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { figureBounds } from './figureBounds.ts';
import styles from './Metrics.module.css';
import { unitSign } from './unitSign.ts';
import type { MetricPartProps } from './useMetrics.ts';

const ends = ['floor', 'median', 'top'] as const;
type Typed = Readonly<Partial<Record<(typeof ends)[number], number>>>;

export interface ScaleFormProps extends MetricPartProps {
  /** After each number: whether what was typed is stored, or waits for the others. */
  readonly onTyped: (isStored: boolean) => void;
}

/** The three numbers of an own scale: they store themselves together, since none of them says anything alone. */
export function ScaleForm({ row: { metric, record }, metrics, onTyped }: ScaleFormProps) {
  const { currency, readOnly, patch } = metrics;
  const t = useTranslate();
  const stored = record?.scale;
  const [typed, setTyped] = useState<Typed>(stored ?? {});
  const take = (next: Typed) => {
    setTyped(next);
    const isWhole = problemOf(next) === null;
    onTyped(isWhole);
    if (!isWhole) return undefined;
    const { floor, median, top } = next;
    if (floor !== undefined && median !== undefined && top !== undefined)
      return patch(metric.id, { scale: { floor, median, top } });
    return stored === undefined ? undefined : patch(metric.id, { scale: undefined });
  };
  const problem = problemOf(typed);
  return (
    <div className={styles.part}>
      <p className={styles.quiet}>{t('metric.scale.lead')}</p>
      <div className={styles.fields}>
        {ends.map((end) => (
          <NumberField
            key={end}
            label={t(`metric.scale.${end}`)}
            value={typed[end] ?? null}
            unit={unitSign(t, metric.unit, currency)}
            readOnly={readOnly}
            outOfBounds={t('metric.form.bounds')}
            {...figureBounds}
            onCommit={(value) => {
              const { [end]: _, ...rest } = typed;
              return take(value === null ? rest : { ...rest, [end]: value });
            }}
          />
        ))}
      </div>
      {problem !== null && <FieldError>{t(`metric.scale.${problem}`)}</FieldError>}
      {stored !== undefined && !readOnly && (
        <div>
          <Button kind="bare" onClick={() => void take({})}>
            {t('metric.scale.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}

function problemOf({ floor, median, top }: Typed): 'whole' | 'order' | null {
  const known = [floor, median, top].filter((one) => one !== undefined).length;
  if (known === 0) return null;
  if (floor === undefined || median === undefined || top === undefined) return 'whole';
  return (floor < median && median < top) || (floor > median && median > top) ? null : 'order';
}

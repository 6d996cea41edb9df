import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { MetricConfidence, type MetricValue } from '../../../shared/assessment/metricRecords.ts';
import { inputsOf, waysOf } from '../../../shared/metrics/formulas.ts';
import { metricNumber } from '../../../shared/metrics/metricStanding.ts';
import { formulaWith, inputName, inputUnit, numberText, reasonText } from '../../../shared/metrics/metricText.ts';
import type { Metric } from '../../../shared/metrics/schema.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { capitalised } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import type { NumberBounds } from '../../ui/parseNumber.ts';
import { Segment } from '../../ui/Segment.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { figureBounds, inputBounds } from './figureBounds.ts';
import styles from './Metrics.module.css';
import { unitSign } from './unitSign.ts';
import { chosenWay, draftOf, numberItself, typedValue, type ValueDraft } from './valueDraft.ts';

export interface ValueFormProps {
  readonly metric: Metric;
  readonly currency: string | undefined;
  readonly day: string;
  /** The value that is changed; without it one is added. */
  readonly value: MetricValue | undefined;
  readonly onKeep: (value: MetricValue) => Promise<void>;
  /** After a value was kept, or its change was given up. */
  readonly onLeave: () => void;
}

const mostText = 200;

/** One value of a metric: the number itself or the raw figures behind it, with what they come to by then. What is whole when the form goes
 * is kept. */
export function ValueForm(props: ValueFormProps) {
  const { metric, currency, day, value, onKeep, onLeave } = props;
  const t = useTranslate();
  const [draft, setDraft] = useState(() => draftOf(metric.id, value, day));
  const [isAsked, setAsked] = useState(false);
  const typed = useRef({ draft, isOpen: false });
  const put = (patch: Partial<ValueDraft>) => {
    typed.current = { draft: { ...typed.current.draft, ...patch }, isOpen: true };
    setDraft(typed.current.draft);
  };
  const settle = () => {
    typed.current.isOpen = false;
  };
  const keepTyped = useEffectEvent(() => {
    const last = typedValue(metric.id, typed.current.draft);
    if (!typed.current.isOpen || typeof last === 'string') return;
    settle();
    void onKeep(last).catch(() => {});
  });
  useEffect(() => {
    // The fields hand over what was typed last when they go, which is after this.
    const later = () => queueMicrotask(keepTyped);
    window.addEventListener('pagehide', later);
    return () => {
      window.removeEventListener('pagehide', later);
      later();
    };
  }, []);
  const made = typedValue(metric.id, draft);
  const ways = waysOf(metric.id);
  return (
    <fieldset className={styles.form}>
      <legend>
        {value === undefined ? t('metric.form.add') : t('metric.form.edit', { day: shortDate(t, value.on) })}
      </legend>
      <Segment
        compact
        label={t('metric.confidence.label')}
        value={draft.confidence}
        onChange={(confidence) => put({ confidence })}
        options={MetricConfidence.options.map((one) => ({ value: one, label: t(`metric.confidence.${one}`) }))}
      />
      <div className={styles.fields}>
        <DateField label={t('metric.form.on')} value={draft.on} onCommit={(on) => put({ on })} />
        {draft.confidence !== 'unknown' && ways.length > 0 && (
          <Select
            label={t('metric.way.label')}
            value={draft.way}
            onChange={(way) => put({ way })}
            options={[
              ...ways.map(({ id }) => ({
                value: id,
                label: t(id === 'usual' ? 'metric.way.usual' : `metric.way.${metric.id}.${id}`),
              })),
              { value: numberItself, label: t('metric.way.number') },
            ]}
          />
        )}
      </div>
      {draft.confidence !== 'unknown' && <Figures metric={metric} currency={currency} draft={draft} onPut={put} />}
      <div className={styles.fields}>
        <TextField
          label={t('metric.form.segment')}
          value={draft.segment}
          maxLength={mostText}
          placeholder={t('metric.form.segmentPlaceholder')}
          onChange={(segment) => put({ segment })}
        />
        <TextField
          label={t('metric.form.source')}
          value={draft.source}
          maxLength={mostText}
          placeholder={t('metric.form.sourcePlaceholder')}
          onChange={(source) => put({ source })}
        />
      </div>
      {isAsked && typeof made === 'string' && <FieldError>{t(`metric.form.${made}`)}</FieldError>}
      <div className={styles.acts}>
        <Button
          onClick={() => {
            setAsked(true);
            if (typeof made === 'string') return;
            settle();
            void onKeep(made).then(onLeave, () => {});
          }}
        >
          {t(value === undefined ? 'metric.form.keep' : 'metric.form.keepChange')}
        </Button>
        {value !== undefined && (
          <Button
            kind="bare"
            onClick={() => {
              settle();
              onLeave();
            }}
          >
            {t('metric.form.cancel')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface FigureLimits {
  readonly bounds: NumberBounds;
  readonly words: ReturnType<typeof inputBounds>['words'] | 'metric.form.bounds';
}

interface FiguresProps extends Pick<ValueFormProps, 'metric' | 'currency'> {
  readonly draft: ValueDraft;
  readonly onPut: (patch: Partial<ValueDraft>) => void;
}

function Figures({ metric, currency, draft, onPut }: FiguresProps) {
  const t = useTranslate();
  const way = chosenWay(metric.id, draft);
  const field = (
    name: string,
    label: string,
    unit: Metric['unit'],
    value: number | null,
    put: (to: number | null) => void,
    { bounds, words }: FigureLimits = { bounds: figureBounds, words: 'metric.form.bounds' },
  ) => (
    <NumberField
      key={name}
      label={label}
      value={value}
      unit={unitSign(t, unit, currency)}
      outOfBounds={t(words)}
      {...bounds}
      onCommit={put}
    />
  );
  if (way === undefined) {
    return (
      <div className={styles.fields}>
        {field('value', t('metric.form.value'), metric.unit, draft.value, (value) => onPut({ value }))}
      </div>
    );
  }
  const { needed, extra } = inputsOf(way);
  const made = typedValue(metric.id, draft);
  const number = typeof made === 'string' ? null : metricNumber(metric.id, made);
  const reason = number === null ? null : reasonText(t, number);
  return (
    <>
      <div className={styles.fields}>
        {[...needed, ...extra].map((name) =>
          field(
            name,
            capitalised(inputName(t, name)),
            inputUnit(name),
            draft.inputs[name] ?? null,
            (figure) => {
              const { [name]: _, ...rest } = draft.inputs;
              onPut({ inputs: figure === null ? rest : { ...rest, [name]: figure } });
            },
            inputBounds(name),
          ),
        )}
      </div>
      <output className={styles.comesTo}>
        {number !== null && number.kind === 'number'
          ? t('metric.form.comesTo', { value: numberText(t, metric, number, currency) })
          : null}
        {reason !== null && <span>{reason}</span>}
        <small>{formulaWith(t, way.of, draft.inputs)}</small>
      </output>
    </>
  );
}

import type { Ref } from 'react';
import styles from './Field.module.css';
import { Field, type FieldWords } from './Field.tsx';
import { useDraft } from './useDraft.ts';

export interface DateFieldProps extends FieldWords {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** Only whole dates within the bounds, or empty. */
  readonly onCommit: (date: string) => unknown;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A calendar day, by the browser's own date field. */
export function DateField(props: DateFieldProps) {
  const {
    label,
    hideLabel,
    side,
    hint,
    error,
    value,
    onCommit,
    min = '1990-01-01',
    max = '2199-12-31',
    ...rest
  } = props;
  // A year being typed passes through 0002 and 0020: bounds keep those from being stored.
  const draft = useDraft(value, (date) =>
    date !== '' && (date < min || date > max) ? Promise.reject(new RangeError(date)) : onCommit(date),
  );
  return (
    <Field label={label} hideLabel={hideLabel} side={side} hint={hint} error={error}>
      {(control) => (
        <input
          {...rest}
          {...control}
          type="date"
          min={min}
          max={max}
          className={styles.input}
          value={draft.text}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onFocus={draft.focus}
          onBlur={draft.blur}
        />
      )}
    </Field>
  );
}

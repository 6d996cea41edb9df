import { type Ref, useState } from 'react';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { Field, type FieldWords } from './Field.tsx';
import { type NumberBounds, parseNumber } from './parseNumber.ts';
import { useDraft } from './useDraft.ts';

export interface NumberFieldProps extends Omit<FieldWords, 'error'>, NumberBounds {
  /** Null is empty. */
  readonly value: number | null;
  /** Only numbers within the bounds; null when emptied. A rejected promise keeps the text in the field. */
  readonly onCommit: (value: number | null) => unknown;
  /** The sentence shown when the text is no number within the bounds: "Whole days from 1 to 400." */
  readonly outOfBounds: string;
  /** An error from outside. */
  readonly error?: string | undefined;
  /** Behind the field: "days". */
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A number with its bounds; what cannot be taken stays in the field with a sentence under it and is not stored. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, side, hint, error, value, onCommit, outOfBounds, unit, min, max, decimals, ...rest } =
    props;
  const [wrong, setWrong] = useState(false);
  const bounds = { min, max, decimals };
  const draft = useDraft(value === null ? '' : String(value), (text) => {
    const parsed = parseNumber(text, bounds);
    setWrong(parsed === undefined);
    // Rejecting keeps the text in the field, where it can be repaired.
    return parsed === undefined ? Promise.reject(new RangeError(outOfBounds)) : onCommit(parsed);
  });
  return (
    <Field label={label} hideLabel={hideLabel} side={side} hint={hint} error={wrong ? outOfBounds : error}>
      {(control) => (
        <span className={unit === undefined ? undefined : styles.unit}>
          <input
            {...rest}
            {...control}
            type="text"
            inputMode={decimals === 0 ? 'numeric' : 'decimal'}
            autoComplete="off"
            className={classes(styles.input, styles.number)}
            value={draft.text}
            onChange={(event) => {
              // The sentence goes as soon as the text is right, but comes only once the person has stopped.
              if (parseNumber(event.currentTarget.value, bounds) !== undefined) setWrong(false);
              draft.change(event.currentTarget.value);
            }}
            onFocus={draft.focus}
            onBlur={draft.blur}
            onKeyDown={(event) => {
              if (event.key === 'Enter') draft.commit();
            }}
          />
          {unit !== undefined && <span>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

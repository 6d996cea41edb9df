import type { Ref } from 'react';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { Field, type FieldWords } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps<T extends string> extends FieldWords {
  /** Null shows `placeholder`. */
  readonly value: T | null;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly ref?: Ref<HTMLSelectElement> | undefined;
}

/** One of many. The browser's own select: it brings keys, type-ahead and the system's list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, side, hint, error, value, options, onChange, placeholder = '', disabled, ref } = props;
  return (
    <Field label={label} hideLabel={hideLabel} side={side} hint={hint} error={error}>
      {(control) => (
        <span className={styles.choice}>
          <select
            {...control}
            ref={ref}
            className={classes(styles.input)}
            value={value ?? ''}
            disabled={disabled}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.currentTarget.value);
              if (chosen !== undefined) onChange(chosen.value);
            }}
          >
            {value === null && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" />
        </span>
      )}
    </Field>
  );
}

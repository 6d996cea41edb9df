import type { Ref } from 'react';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { Field, type FieldWords } from './Field.tsx';
import { type Commit, useDraft } from './useDraft.ts';

export interface TextAreaProps extends FieldWords {
  readonly value: string;
  /** Each key, for forms that hold the text themselves. */
  readonly onChange?: ((text: string) => void) | undefined;
  /** After 600 ms of silence and on leaving. A rejected promise keeps the text in the field. Give the field a `key` per thing described. */
  readonly onCommit?: Commit | undefined;
  /** Lines shown at least; it grows with its text. */
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}

const nothing = () => undefined;

/** Text of several lines that stores itself. Escape leaves it. */
export function TextArea(props: TextAreaProps) {
  const { label, hideLabel, side, hint, error, value, onChange, onCommit, rows = 3, ...rest } = props;
  const draft = useDraft(value, onCommit ?? nothing);
  return (
    <Field label={label} hideLabel={hideLabel} side={side} hint={hint} error={error}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          className={classes(styles.input, styles.area)}
          style={{ minBlockSize: `calc(${rows} * var(--line-14) + 1rem + 2px)` }}
          // What only the button of the form sends.
          data-unsent={onCommit === undefined ? '' : undefined}
          value={onCommit === undefined ? value : draft.text}
          onChange={(event) => {
            if (onCommit !== undefined) draft.change(event.currentTarget.value);
            onChange?.(event.currentTarget.value);
          }}
          onFocus={draft.focus}
          onBlur={draft.blur}
        />
      )}
    </Field>
  );
}

import type { Ref } from 'react';
import styles from './Field.module.css';
import { Field, type FieldWords } from './Field.tsx';
import { type Commit, useDraft } from './useDraft.ts';

/** A text that is offered, with what speaks for it. */
export interface Suggestion {
  readonly text: string;
  readonly about?: string | undefined;
}

export interface TextFieldProps extends FieldWords {
  readonly value: string;
  /** Each key, for forms that hold the text themselves. */
  readonly onChange?: ((text: string) => void) | undefined;
  /** After 600 ms of silence and on leaving, for fields that store themselves. A rejected promise keeps the text in the field. */
  readonly onCommit?: Commit | undefined;
  readonly onEnter?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly type?: 'text' | 'search' | 'url' | 'password' | undefined;
  /** Texts offered while typing. */
  readonly suggestions?: readonly (string | Suggestion)[] | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

const nothing = () => undefined;

function suggestionOf(one: string | Suggestion): Suggestion {
  return typeof one === 'string' ? { text: one } : one;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    side,
    hint,
    error,
    value,
    onChange,
    onCommit,
    onEnter,
    type = 'text',
    suggestions,
    ...rest
  } = props;
  const draft = useDraft(value, onCommit ?? nothing);
  return (
    <Field label={label} hideLabel={hideLabel} side={side} hint={hint} error={error}>
      {(control) => (
        <>
          <input
            autoComplete="off"
            {...rest}
            {...control}
            type={type}
            className={styles.input}
            list={suggestions === undefined ? undefined : `${control.id}-list`}
            data-unsent={onCommit === undefined && type !== 'search' ? '' : undefined}
            // Without `onCommit` the caller holds the text, so its value is always the truth.
            value={onCommit === undefined ? value : draft.text}
            onChange={(event) => {
              if (onCommit !== undefined) draft.change(event.currentTarget.value);
              onChange?.(event.currentTarget.value);
            }}
            onFocus={draft.focus}
            onBlur={draft.blur}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              draft.commit();
              if (onEnter === undefined) return;
              // Else the same key would press the button that gets the focus when a dialog closes.
              event.preventDefault();
              onEnter();
            }}
          />
          {suggestions !== undefined && (
            <datalist id={`${control.id}-list`}>
              {suggestions.map(suggestionOf).map(({ text, about }) => (
                <option key={text} value={text} label={about} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

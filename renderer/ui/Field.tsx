import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';
import { FieldError } from './FieldError.tsx';
import { FieldLabel } from './FieldLabel.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** What every field takes around its input. */
export interface FieldWords {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** At the end of the label's line: a key, "optional". */
  readonly side?: ReactNode | undefined;
  /** A quiet sentence under the field. */
  readonly hint?: string | undefined;
  /** What is wrong with what it holds. */
  readonly error?: string | undefined;
}

interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldWords {
  readonly children: (control: FieldControl) => ReactNode;
}

/** A field's frame: label above, hint and error below, tied to the input by ids. */
export function Field({ label, hideLabel = false, side, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].filter(Boolean);
  return (
    <div className={styles.frame}>
      {hideLabel ? (
        <VisuallyHidden>
          <label htmlFor={id}>{label}</label>
        </VisuallyHidden>
      ) : (
        <FieldLabel htmlFor={id} side={side}>
          {label}
        </FieldLabel>
      )}
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

import { useId } from 'react';
import styles from './Switch.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** A sentence under the label. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A setting that acts at once. Words first, switch at the end of the row. */
export function Switch({ checked, onChange, label, hideLabel = false, hint, disabled = false }: SwitchProps) {
  const hintId = useId();
  return (
    <label className={styles.row}>
      {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
      <input
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hint !== undefined && (
        <span className={styles.hint} id={hintId} aria-hidden="true">
          {hint}
        </span>
      )}
    </label>
  );
}

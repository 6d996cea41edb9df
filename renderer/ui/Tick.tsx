import styles from './Tick.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Quiet words at the end of the row: "3 pages". */
  readonly side?: string | undefined;
}

/** A checkbox with its words. */
export function Tick({ checked, onChange, label, hideLabel = false, disabled = false, side }: TickProps) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : <span>{label}</span>}
      {side !== undefined && <span className={styles.side}>{side}</span>}
    </label>
  );
}

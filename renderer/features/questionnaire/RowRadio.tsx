import type { Choice } from './item.ts';
import styles from './RowRadio.module.css';

export interface RowRadioProps {
  /** The group that it belongs to. */
  readonly name: string;
  readonly choice: Choice;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly checked: boolean;
  readonly onChange: () => void;
}

/** The radio of a row that can be clicked anywhere; the row says `position: relative`. */
export function RowRadio({ name, choice, label, describedBy, checked, onChange }: RowRadioProps) {
  return (
    <input
      type="radio"
      className={styles.radio}
      name={name}
      data-choice={choice.digit}
      aria-label={label}
      aria-describedby={describedBy}
      checked={checked}
      onChange={onChange}
    />
  );
}

import { useId } from 'react';
import { classes } from './classes.ts';
import styles from './Segment.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** One of the values that stand side by side. */
export interface SegmentOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What screen readers say where the label is only a sign. */
  readonly said?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SegmentProps<T extends string> {
  /** Names the group; shown to screen readers only. */
  readonly label: string;
  /** Null while nothing is chosen. */
  readonly value: T | null;
  readonly options: readonly SegmentOption<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean | undefined;
  /** As wide as its words instead of its place. */
  readonly compact?: boolean | undefined;
}

/** One of a few, side by side: native radios, so arrow keys move and choose. */
export function Segment<T extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
  compact = false,
}: SegmentProps<T>) {
  const name = useId();
  return (
    <fieldset className={classes(styles.segment, compact && styles.compact)} disabled={disabled}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            aria-label={option.said}
            checked={option.value === value}
            disabled={option.disabled === true}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

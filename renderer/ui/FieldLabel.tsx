import type { ReactNode } from 'react';
import styles from './Field.module.css';

export interface FieldLabelProps {
  readonly htmlFor?: string | undefined;
  readonly id?: string | undefined;
  readonly children: ReactNode;
  /** At the end of the line: a key, "optional". */
  readonly side?: ReactNode | undefined;
}

/** The words above a field. */
export function FieldLabel({ htmlFor, id, children, side }: FieldLabelProps) {
  return (
    <span className={styles.label}>
      <label htmlFor={htmlFor} id={id}>
        {children}
      </label>
      {side !== undefined && <span>{side}</span>}
    </span>
  );
}

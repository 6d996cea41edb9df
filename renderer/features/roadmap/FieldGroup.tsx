import type { ReactNode } from 'react';
import styles from './FieldGroup.module.css';

export interface FieldGroupProps {
  /** Shown only; the controls inside carry their own names. */
  readonly label: string;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** Words over controls that are no single field. */
export function FieldGroup({ label, side, children }: FieldGroupProps) {
  return (
    <div>
      <p className={styles.label}>
        <span aria-hidden="true">{label}</span>
        {side}
      </p>
      {children}
    </div>
  );
}

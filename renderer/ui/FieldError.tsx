import type { ReactNode } from 'react';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

export interface FieldErrorProps {
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

/** The sentence under a field that cannot take what it holds. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p className={styles.error} id={id} role="alert">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}

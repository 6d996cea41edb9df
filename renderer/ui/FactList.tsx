import type { ReactNode } from 'react';
import styles from './FactList.module.css';

export interface FactListProps {
  readonly items: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** What something is, a line a fact: its name, then its value. */
export function FactList({ items }: FactListProps) {
  return (
    <dl className={styles.facts}>
      {items.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

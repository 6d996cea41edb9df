import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  /** Stands before `strong`: "Range". */
  readonly lead?: string | undefined;
  readonly strong: string;
  readonly text?: ReactNode | undefined;
  /** Puts `strong` into something: a number that opens its passport. */
  readonly wrap?: ((strong: string) => ReactNode) | undefined;
}

export interface FactsProps {
  readonly items: readonly Fact[];
}

/** A line of small facts: "Complete 30 of 31 answered", "Range 2.57–2.69 from one don’t know". */
export function Facts({ items }: FactsProps) {
  return (
    <ul className={styles.facts}>
      {items.map((item) => (
        <li key={`${item.lead} ${item.strong}`}>
          {item.lead !== undefined && `${item.lead} `}
          <b>{item.wrap === undefined ? item.strong : item.wrap(item.strong)}</b>
          {item.text !== undefined && <> {item.text}</>}
        </li>
      ))}
    </ul>
  );
}

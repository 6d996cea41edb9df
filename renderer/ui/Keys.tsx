import { KeyCap } from './KeyCap.tsx';
import styles from './Keys.module.css';

export interface KeyWord {
  readonly key: string;
  readonly word: string;
}

export interface KeysProps {
  readonly items: readonly KeyWord[];
  readonly label?: string | undefined;
}

/** A line of keys with what each does. */
export function Keys({ items, label }: KeysProps) {
  return (
    <ul className={styles.keys} aria-label={label}>
      {items.map((item) => (
        <li key={item.key}>
          <KeyCap>{item.key}</KeyCap>
          {item.word}
        </li>
      ))}
    </ul>
  );
}

import styles from './Disclosure.module.css';

export interface DisclosureProps {
  readonly summary: string;
  readonly lines: readonly string[];
}

/** Lines of explanation that are there when one asks for them. */
export function Disclosure({ summary, lines }: DisclosureProps) {
  return (
    <details className={styles.details}>
      <summary>{summary}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

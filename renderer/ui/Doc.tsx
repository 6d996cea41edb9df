import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Doc.module.css';

export interface DocProps {
  /** Uses the whole width with less margin: boards. */
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
}

/** The document: the scrolling main part of a page that is read from top to bottom. */
export function Doc({ wide = false, children }: DocProps) {
  return (
    <main className={classes(styles.doc, wide && styles.wide)}>
      <div className={styles.inner}>{children}</div>
    </main>
  );
}

import type { ReactNode } from 'react';
import styles from './Frame.module.css';

export interface FrameProps {
  readonly bar: ReactNode;
  /** The body: a `Doc`, or a grid of `Scroll` regions. */
  readonly children: ReactNode;
  /** A `Foot`, with a strip over it where one is open. */
  readonly foot?: ReactNode | undefined;
}

/** The window: bar, body, foot. Only the body's regions scroll. */
export function Frame({ bar, children, foot }: FrameProps) {
  return (
    <div className={styles.frame}>
      {bar}
      <div className={styles.body}>{children}</div>
      <div>{foot}</div>
    </div>
  );
}

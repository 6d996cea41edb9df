import type { ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import styles from './Scroll.module.css';

export interface ScrollProps {
  /** Names the region and lets the keyboard scroll it; leave out where it holds things that take the focus. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

/** A scrolling region without controls is reached by keyboard only when it takes the focus itself. */
const reachable = { tabIndex: 0 };

/** A part of the frame that scrolls by itself. */
export function Scroll({ label, children, className, ref }: ScrollProps) {
  if (label === undefined) {
    return (
      <div ref={ref} className={classes(styles.scroll, className)}>
        {children}
      </div>
    );
  }
  return (
    <section ref={ref} className={classes(styles.scroll, className)} aria-label={label} {...reachable}>
      {children}
    </section>
  );
}

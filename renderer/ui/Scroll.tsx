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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without controls is reached by keyboard only so.
    <section ref={ref} className={classes(styles.scroll, className)} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './LinkButton.module.css';

export interface LinkButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'className' | 'type'> {
  /** Dotted: a number that opens its passport. */
  readonly dotted?: boolean | undefined;
  readonly children: ReactNode;
}

/** An action that reads as part of the text. */
export function LinkButton({ dotted = false, children, ...rest }: LinkButtonProps) {
  return (
    <button {...rest} type="button" className={classes(styles.link, dotted && styles.dotted)}>
      {children}
    </button>
  );
}

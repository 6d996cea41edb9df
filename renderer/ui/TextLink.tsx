import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './LinkButton.module.css';

export interface TextLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'children' | 'className' | 'href'> {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link to another place of the app, in running text. */
export function TextLink({ href, children, ...rest }: TextLinkProps) {
  return (
    <a {...rest} href={href} className={styles.link}>
      {children}
    </a>
  );
}

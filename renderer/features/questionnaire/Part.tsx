import type { ReactNode } from 'react';
import { usePreferences } from '../../api/queries.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/iconShapes.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import styles from './Panel.module.css';

export interface PartProps {
  readonly title: string;
  readonly icon?: IconName | undefined;
  /** The key that leads here. */
  readonly keyCap?: string | undefined;
  /** At the end of the title's line. */
  readonly end?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
}

/** One part of the panel: a title and what belongs to it. */
export function Part({ title, icon, keyCap, end, children }: PartProps) {
  const { singleKeys } = usePreferences();
  return (
    <section className={styles.part} aria-label={title}>
      <div className={classes(styles.head, children === undefined && styles.flagHead)}>
        {icon !== undefined && <Icon name={icon} />}
        <h2>{title}</h2>
        <span className={styles.end} />
        {end}
        {keyCap !== undefined && singleKeys && <KeyCap>{keyCap}</KeyCap>}
      </div>
      {children}
    </section>
  );
}

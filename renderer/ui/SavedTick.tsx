import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import styles from './SavedTick.module.css';

export interface SavedTickProps {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed';
  /** "Saved 14:32:07"; while saving the old time stands. Says what to do when it failed. */
  readonly text: string;
}

/** Whether the last change is on disk. The tick's place is kept in every state. */
export function SavedTick({ state, text }: SavedTickProps) {
  return (
    <span className={classes(styles.saved, state === 'failed' && styles.failed)} role="status" data-state={state}>
      <span className={styles.place}>
        {state === 'saved' && <Icon name="check" strong />}
        {state === 'failed' && <Icon name="warning" />}
      </span>
      {text}
    </span>
  );
}

import { useTranslate } from '../../../i18n/useTranslate.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './Countdown.module.css';
import { clockWords } from './countdown.ts';
import type { Clock } from './useCountdown.ts';

export interface CountdownViewProps {
  readonly clock: Clock;
  /** `large`: for the projector, where it shows nothing until it runs. */
  readonly size: 'normal' | 'large';
}

/** The clock of the room. It makes no sound; once the time is over it says so in colour and sign and counts what is over. */
export function CountdownView({ clock, size }: CountdownViewProps) {
  const t = useTranslate();
  const { seconds, moment, minutes, toggle, addMinute } = clock;
  const runs = seconds !== null;
  const time = clockWords(seconds ?? minutes * 60);
  return (
    <span className={classes(styles.clock, styles[size], moment === 'over' && styles.over)}>
      {(runs || size === 'normal') && (
        <button
          type="button"
          className={styles.digits}
          aria-label={t(runs ? 'present.timer.stopNow' : 'present.timer.startNow', { time })}
          aria-pressed={runs}
          onClick={toggle}
        >
          <Icon name={moment === 'over' ? 'warning' : 'clock'} />
          {time}
        </button>
      )}
      <button
        type="button"
        className={classes(styles.more, !runs && styles.away)}
        aria-label={t('present.timer.moreNow')}
        onClick={addMinute}
      >
        {t('present.timer.plus')}
      </button>
      <VisuallyHidden>
        <span role="status">{moment === null ? '' : t(`present.timer.said.${moment}`, { count: minutes })}</span>
      </VisuallyHidden>
    </span>
  );
}

import { useMemo, useState } from 'react';
import type { HistoryEvent } from '../../../shared/contract/cycles.ts';
import { actorWords } from '../../../shared/history/actorWords.ts';
import type { ChangeFrame } from '../../../shared/history/describeChange.ts';
import { longDate } from '../../../shared/report/dates.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './ChangeList.module.css';
import { type DayGroup, dayGroups } from './dayGroups.ts';
import { localDay, localTime, momentWords } from './days.ts';
import { eventWords } from './eventWords.ts';
import { useEvents } from './useEvents.ts';
import { useFrame } from './useFrame.ts';

/** Lines of one event before "show all". */
const firstLines = 5;

export interface ChangeListProps {
  readonly onRestore: (seq: number, name: string) => void;
}

/** Every change, day by day, in plain words. */
export function ChangeList({ onRestore }: ChangeListProps) {
  const t = useTranslate();
  const frame = useFrame();
  const { events, failed, hasMore, isReading, readMore } = useEvents();
  const days = useMemo(() => dayGroups(events ?? [], localDay), [events]);
  return (
    <section className={styles.section} aria-labelledby="changes-head">
      <SectionHead id="changes-head" title={t('history.changes.title')} />
      {failed && (
        <p className={styles.trouble} role="alert">
          {t('history.changes.failed')}
        </p>
      )}
      {days.map((group) => (
        <Day key={group.day} group={group} newest={events?.[0]?.seq} frame={frame} onRestore={onRestore} />
      ))}
      {hasMore && (
        <p className={styles.more}>
          <Button busy={isReading} onClick={readMore}>
            {t('history.changes.earlier')}
          </Button>
        </p>
      )}
    </section>
  );
}

interface DayProps extends ChangeListProps {
  readonly group: DayGroup;
  /** The event that made the assessment what it is now. */
  readonly newest: number | undefined;
  readonly frame: ChangeFrame;
}

function Day({ group, newest, frame, onRestore }: DayProps) {
  const t = useTranslate();
  return (
    <section aria-label={longDate(t, group.day)}>
      <h3 className={styles.day}>{longDate(t, group.day)}</h3>
      <ul>
        {group.events.map((event) => (
          <Event key={event.seq} event={event} isNewest={event.seq === newest} frame={frame} onRestore={onRestore} />
        ))}
      </ul>
    </section>
  );
}

interface EventProps extends ChangeListProps {
  readonly event: HistoryEvent;
  readonly isNewest: boolean;
  readonly frame: ChangeFrame;
}

function Event({ event, isNewest, frame, onRestore }: EventProps) {
  const { t } = frame;
  const { readOnly } = useAssessment();
  const [showsAll, setShowsAll] = useState(false);
  const words = useMemo(() => eventWords(event, frame), [event, frame]);
  const lines = showsAll ? words.lines : words.lines.slice(0, firstLines);
  const hidden = words.lines.length - lines.length;
  const when = momentWords(t, event.at);
  return (
    <li className={styles.event}>
      <time dateTime={event.at} className={styles.time}>
        {localTime(event.at)}
      </time>
      <div className={styles.words}>
        {words.head !== null && <p className={styles.head}>{words.head}</p>}
        {numbered(lines).map(({ line, place }) => (
          <p key={place}>{line}</p>
        ))}
        {hidden > 0 && (
          <p>
            <LinkButton onClick={() => setShowsAll(true)}>{t('history.changes.showAll', { count: hidden })}</LinkButton>
          </p>
        )}
        {hidden === 0 && words.more > 0 && <p>{t('history.changes.more', { count: words.more })}</p>}
      </div>
      <span className={styles.who}>{actorWords(t, event.actor)}</span>
      <span className={styles.act}>
        {!isNewest && !readOnly && !event.purged && (
          <LinkButton
            aria-label={t('history.restore.openAt', { moment: when })}
            onClick={() => onRestore(event.seq, when)}
          >
            {t('history.restore.short')}
          </LinkButton>
        )}
      </span>
    </li>
  );
}

function numbered(lines: readonly string[]): readonly { readonly line: string; readonly place: number }[] {
  return lines.map((line, place) => ({ line, place }));
}

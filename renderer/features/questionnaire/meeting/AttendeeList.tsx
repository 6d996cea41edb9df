import type { ParticipantId } from '../../../../shared/base/ids.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Tick } from '../../../ui/Tick.tsx';
import styles from './MeetingTab.module.css';
import type { MeetingView } from './useMeeting.ts';

export interface AttendeeListProps {
  readonly meeting: MeetingView;
  readonly attendees: readonly ParticipantId[];
}

/** Who is there: untick who is missing, tick who comes later. */
export function AttendeeList({ meeting, attendees }: AttendeeListProps) {
  const t = useTranslate();
  const { participants = [] } = useAssessment().stored.draft.assessment;
  if (participants.length === 0) return <p className={styles.lead}>{t('minutes.tab.nobody')}</p>;
  const there = new Set<string>(attendees);
  return (
    <fieldset className={styles.people}>
      <legend>{t('minutes.tab.present', { present: attendees.length, count: participants.length })}</legend>
      <ul>
        {participants.map(({ id, label, function: name = 'unassigned' }) => (
          <li key={id}>
            <Tick
              label={label?.trim() || id}
              side={t(`questions.function.${name}`)}
              checked={there.has(id)}
              disabled={!meeting.canChange}
              onChange={(isThere) => meeting.setPresent(id, isThere)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

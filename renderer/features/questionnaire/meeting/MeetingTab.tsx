import { useNavigate } from '@tanstack/react-router';
import type { Meeting } from '../../../../shared/assessment/schema.ts';
import { longDate } from '../../../../shared/report/dates.ts';
import { minutesOf } from '../../../../shared/report/hours.ts';
import { secondsBySection, secondsOfMeeting } from '../../../../shared/workshop/meetingTime.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { AttendeeList } from './AttendeeList.tsx';
import { hourHere } from './hourHere.ts';
import styles from './MeetingTab.module.css';
import { type MeetingView, useMeeting } from './useMeeting.ts';

/** The sitting itself: its start, who is there, its end, and the minutes that come of it. */
export function MeetingTab() {
  const t = useTranslate();
  const meeting = useMeeting();
  const { running, past, canChange, start } = meeting;
  return (
    <div className={styles.tab}>
      {running === null ? (
        <>
          <p className={styles.lead}>{t(leadOf(past.length > 0, canChange))}</p>
          {canChange && (
            <div className={styles.acts}>
              <Button kind={past.length === 0 ? 'primary' : undefined} onClick={start}>
                {t('minutes.tab.start')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Running meeting={meeting} running={running} />
      )}
      {past.length > 0 && <Past past={past} />}
    </div>
  );
}

function leadOf(hasPast: boolean, canChange: boolean): string {
  if (hasPast) return 'minutes.tab.between';
  return canChange ? 'minutes.tab.before' : 'minutes.tab.none';
}

function Running({ meeting, running }: { readonly meeting: MeetingView; readonly running: Meeting }) {
  const t = useTranslate();
  const { isKept, canChange, goOn, end } = meeting;
  const { day, hour } = hourHere(running.startedAt);
  const words = { date: longDate(t, day), time: hour };
  return (
    <>
      <p className={styles.lead} role="status">
        {t(isKept ? 'minutes.tab.running' : 'minutes.tab.unfinished', words)}
      </p>
      {canChange && (
        <div className={styles.acts}>
          {!isKept && (
            <Button kind="primary" onClick={goOn}>
              {t('minutes.tab.goOn')}
            </Button>
          )}
          <Button kind={isKept ? 'primary' : undefined} onClick={end}>
            {t('minutes.tab.end')}
          </Button>
        </div>
      )}
      <AttendeeList meeting={meeting} attendees={running.attendees} />
    </>
  );
}

function Past({ past }: { readonly past: readonly Meeting[] }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { head, stored, texts, framework } = useAssessment();
  const { session, readOnly } = stored;
  const bySection = secondsBySection(past);
  const print = () => {
    const report = session.state().draft.report ?? {};
    if (!readOnly) void session.edit([{ entry: 'report', value: { ...report, preset: 'minutes' } }]);
    void navigate({ to: '/a/$assessmentId/report', params: { assessmentId: head.id } });
  };
  return (
    <section className={styles.past}>
      <h3>{t('minutes.tab.past')}</h3>
      <ul>
        {past.map(({ startedAt, endedAt, attendees, seconds }) => {
          const from = hourHere(startedAt);
          const to = hourHere(endedAt ?? startedAt);
          return (
            <li key={startedAt}>
              {t('minutes.tab.sitting', {
                date: longDate(t, from.day),
                from: from.hour,
                to: to.hour,
                minutes: minutesOf(secondsOfMeeting({ startedAt, endedAt, attendees, seconds })),
                people: t('minutes.tab.people', { count: attendees.length }),
              })}
            </li>
          );
        })}
      </ul>
      {bySection.size > 0 && (
        <p className={styles.lead}>
          {framework.sections
            .flatMap(({ id }) => {
              const spent = bySection.get(id);
              const name = texts.sections[id]?.name ?? id;
              return spent === undefined ? [] : [t('minutes.tab.spent', { name, minutes: minutesOf(spent) })];
            })
            .join(t('minutes.comma'))}
        </p>
      )}
      <div className={styles.acts}>
        <Button kind="primary" icon="arrowRight" onClick={print}>
          {t(readOnly ? 'minutes.tab.report' : 'minutes.tab.print')}
        </Button>
      </div>
    </section>
  );
}

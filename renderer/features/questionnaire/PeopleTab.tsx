import { Functions, type Participant, type ParticipantFunction } from '../../../shared/assessment/schema.ts';
import { runningMeeting, withAttendee, withRunning } from '../../../shared/workshop/meetingTime.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Dialogs.module.css';
import { nextParticipantId, responsesBy } from './people.ts';

const functions: readonly ParticipantFunction[] = [...Functions, 'unassigned'];

/** Who takes part, and for which function they speak. */
export function PeopleTab() {
  const t = useTranslate();
  const { draft, session, edit, readOnly } = useAssessment();
  const { participants = [] } = draft.assessment;
  const store = (value: Participant) => edit({ entry: 'participant', participant: value.id, value });
  const add = () => {
    const { assessment } = session.state().draft;
    const id = nextParticipantId(assessment);
    const { meetings = [] } = assessment;
    const isRunning = runningMeeting({ meetings }) !== undefined;
    // Who is written down while the room sits is there.
    const present = withRunning(meetings, (one) => withAttendee(one, id, true));
    void edit(
      { entry: 'participant', participant: id, value: { id } },
      ...(isRunning ? [{ entry: 'meetings', value: present } as const] : []),
    );
  };
  const remove = ({ id }: Participant) => {
    const { meetings = [] } = session.state().draft.assessment;
    const attended = meetings.some(({ attendees }) => attendees.includes(id));
    void edit(
      ...(attended ? [{ entry: 'meetings', value: meetings.map((one) => withAttendee(one, id, false)) } as const] : []),
      { entry: 'participant', participant: id, value: null },
    );
  };
  return (
    <>
      <p className={styles.lead}>{t('questions.meeting.peopleHint')}</p>
      <ul className={styles.rows}>
        {participants.map((person, index) => {
          const answered = responsesBy(draft.assessment, person);
          const who = person.label === undefined || person.label === '' ? person.id : person.label;
          return (
            <li key={person.id} className={`${styles.row} ${styles.person}`}>
              <TextField
                label={t('questions.meeting.personLabel', { number: index + 1 })}
                hideLabel
                placeholder={t('questions.meeting.personPlaceholder')}
                value={person.label ?? ''}
                maxLength={1_000}
                readOnly={readOnly}
                onCommit={(label) => {
                  const { label: _, ...rest } = person;
                  return store(label.trim() === '' ? rest : { ...rest, label });
                }}
              />
              <Select
                label={t('questions.meeting.personFunction', { who })}
                hideLabel
                value={person.function ?? 'unassigned'}
                disabled={readOnly}
                options={functions.map((value) => ({ value, label: t(`questions.function.${value}`) }))}
                onChange={(value) => void store({ ...person, function: value })}
              />
              <span className={styles.count}>{t('questions.meeting.answers', { count: answered })}</span>
              {!readOnly && (
                <IconButton
                  icon="trash"
                  label={t(answered > 0 ? 'questions.meeting.keepsPerson' : 'questions.meeting.removePerson', { who })}
                  disabled={answered > 0}
                  onClick={() => remove(person)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <Button icon="plus" onClick={add}>
          {t('questions.meeting.addPerson')}
        </Button>
      )}
    </>
  );
}

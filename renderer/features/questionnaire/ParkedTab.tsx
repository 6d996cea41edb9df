import type { Parked } from '../../../shared/assessment/schema.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Dialogs.module.css';
import { LineField } from './LineField.tsx';
import { type FactsPatch, withFacts } from './rowFacts.ts';
import { useRows } from './useRows.ts';

/** Topics that came up and were put off, so that nobody has to remember them. */
export function ParkedTab() {
  const t = useTranslate();
  const { session, edit, readOnly } = useAssessment();
  const { rows, isAdding, add, setText, patch, remove } = useRows<Parked>(
    () => session.state().draft.assessment.parked ?? [],
    (parked) => edit({ entry: 'parked', value: parked.length === 0 ? null : [...parked] }),
    (text) => ({ text }),
  );
  const set = (index: number, facts: FactsPatch<Parked>) => patch(index, (now) => withFacts(now, facts));
  return (
    <>
      {rows.length === 0 && <p className={styles.lead}>{t('questions.meeting.noParked')}</p>}
      <ul className={styles.rows}>
        {rows.map(({ entry: topic, place: index }) => (
          <li key={index} className={styles.row}>
            <div className={styles.line}>
              <LineField
                label={t('questions.meeting.topic', { number: index + 1 })}
                value={topic?.text ?? ''}
                readOnly={readOnly}
                autoFocus={topic === null}
                onText={(text) => setText(index, text)}
              />
              {!readOnly && (
                <IconButton
                  icon="trash"
                  label={t('questions.meeting.removeTopic', { number: index + 1 })}
                  onClick={() => remove(index)}
                />
              )}
            </div>
            {topic !== null && (
              <div className={styles.facts}>
                <TextField
                  label={t('value.parked.owner')}
                  value={topic.owner ?? ''}
                  maxLength={1_000}
                  readOnly={readOnly}
                  onCommit={(owner) => set(index, { owner })}
                />
                <DateField
                  label={t('value.parked.due')}
                  value={topic.due ?? ''}
                  readOnly={readOnly}
                  onCommit={(due) => set(index, { due })}
                />
                <div className={styles.switch}>
                  <Switch
                    label={t('questions.meeting.consultantOnly')}
                    checked={topic.visibility === 'consultant'}
                    disabled={readOnly}
                    onChange={(isPrivate) => set(index, { visibility: isPrivate ? 'consultant' : 'client' })}
                  />
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && !isAdding && (
        <Button icon="plus" onClick={add}>
          {t('questions.meeting.addTopic')}
        </Button>
      )}
    </>
  );
}

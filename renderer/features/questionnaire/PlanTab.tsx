import type { Facilitation } from '../../../shared/assessment/change.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './Dialogs.module.css';

const longestMinutes = 10_000;

/** How the room wants to work: its time, and which questions come first. */
export function PlanTab() {
  const t = useTranslate();
  const { session, texts, edit, readOnly } = useAssessment();
  const facilitation = session.state().draft.facilitation ?? {};
  const store = (value: Facilitation) =>
    edit({ entry: 'facilitation', value: Object.keys(value).length === 0 ? null : value });
  return (
    <div className={styles.plan}>
      <NumberField
        label={t('questions.meeting.minutes')}
        hint={t('questions.meeting.minutesHint')}
        unit={t('questions.meeting.minutesUnit')}
        value={facilitation.minutes ?? null}
        min={1}
        max={longestMinutes}
        outOfBounds={t('questions.meeting.minutesWrong')}
        readOnly={readOnly}
        onCommit={(minutes) => {
          const { minutes: _, ...rest } = session.state().draft.facilitation ?? {};
          return store(minutes === null ? rest : { ...rest, minutes });
        }}
      />
      {texts.kind !== 'check' && (
        <Switch
          label={t(texts.kind === 'ladder' ? 'questions.meeting.gatesFirst' : 'questions.meeting.keyFirst')}
          checked={facilitation.keyQuestionsFirst === true}
          disabled={readOnly}
          onChange={(isFirst) => {
            const { keyQuestionsFirst: _, ...rest } = session.state().draft.facilitation ?? {};
            void store(isFirst ? { ...rest, keyQuestionsFirst: true } : rest);
          }}
        />
      )}
    </div>
  );
}

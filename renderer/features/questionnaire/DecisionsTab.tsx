import type { Decision } from '../../../shared/assessment/schema.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Dialogs.module.css';
import { LineField } from './LineField.tsx';
import { useRows } from './useRows.ts';

/** What the room decided or has to decide: words, owner, day, and who may read it. */
export function DecisionsTab() {
  const t = useTranslate();
  const { session, edit, readOnly } = useAssessment();
  const { rows, isAdding, add, setText, change, remove } = useRows<Decision>(
    () => session.state().draft.assessment.decisions ?? [],
    (decisions) => edit({ entry: 'decisions', value: decisions.length === 0 ? null : [...decisions] }),
    (text) => ({ text }),
  );
  return (
    <>
      {rows.length === 0 && <p className={styles.lead}>{t('questions.meeting.noDecisions')}</p>}
      <ul className={styles.rows}>
        {rows.map(({ entry: decision, place: index }) => (
          <li key={index} className={styles.row}>
            <div className={styles.line}>
              <LineField
                label={t('questions.meeting.decision', { number: index + 1 })}
                value={decision?.text ?? ''}
                readOnly={readOnly}
                autoFocus={decision === null}
                onText={(text) => setText(index, text)}
              />
              {!readOnly && (
                <IconButton
                  icon="trash"
                  label={t('questions.meeting.removeDecision', { number: index + 1 })}
                  onClick={() => remove(index)}
                />
              )}
            </div>
            {decision !== null && (
              <DecisionFacts decision={decision} readOnly={readOnly} onChange={(row) => change(index, row)} />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && !isAdding && (
        <Button icon="plus" onClick={add}>
          {t('questions.meeting.addDecision')}
        </Button>
      )}
    </>
  );
}

interface DecisionFactsProps {
  readonly decision: Decision;
  readonly readOnly: boolean;
  readonly onChange: (decision: Decision) => void;
}

function DecisionFacts({ decision, readOnly, onChange }: DecisionFactsProps) {
  const t = useTranslate();
  const { owner, due, visibility = 'client', ...rest } = decision;
  const set = (facts: {
    readonly owner?: string;
    readonly due?: string;
    readonly visibility?: 'consultant' | 'client';
  }) => {
    const next = { owner, due, visibility: decision.visibility, ...facts };
    onChange({
      ...rest,
      ...(next.owner === undefined || next.owner === '' ? {} : { owner: next.owner }),
      ...(next.due === undefined || next.due === '' ? {} : { due: next.due }),
      ...(next.visibility === undefined ? {} : { visibility: next.visibility }),
    });
  };
  return (
    <div className={styles.facts}>
      <TextField
        label={t('questions.meeting.owner')}
        value={owner ?? ''}
        maxLength={1_000}
        readOnly={readOnly}
        onCommit={(text) => set({ owner: text })}
      />
      <DateField
        label={t('questions.meeting.due')}
        value={due ?? ''}
        readOnly={readOnly}
        onCommit={(day) => set({ due: day })}
      />
      <div className={styles.switch}>
        <Switch
          label={t('questions.meeting.consultantOnly')}
          checked={visibility === 'consultant'}
          disabled={readOnly}
          onChange={(isPrivate) => set({ visibility: isPrivate ? 'consultant' : 'client' })}
        />
      </div>
    </div>
  );
}

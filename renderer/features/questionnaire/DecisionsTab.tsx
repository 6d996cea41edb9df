import type { Decision } from '../../../shared/assessment/schema.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { usePlannedReport } from '../../value/usePlannedReport.ts';
import { DecisionFacts } from './DecisionFacts.tsx';
import styles from './Dialogs.module.css';
import { LineField } from './LineField.tsx';
import { useRows } from './useRows.ts';

/** What the room decided or has to decide, and what each decision releases and costs. */
export function DecisionsTab() {
  const t = useTranslate();
  const { session, edit, readOnly } = useAssessment();
  const report = usePlannedReport();
  const { rows, isAdding, add, setText, patch, remove } = useRows<Decision>(
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
              <DecisionFacts
                number={index + 1}
                decision={decision}
                report={report}
                readOnly={readOnly}
                onPatch={(change) => patch(index, change)}
              />
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

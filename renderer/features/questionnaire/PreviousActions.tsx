import { ActionStatus, type PreviousAction } from '../../../shared/assessment/schema.ts';
import { today } from '../../api/today.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Panel.module.css';
import type { Acts } from './useActs.ts';

export interface PreviousActionsProps {
  readonly actions: readonly PreviousAction[];
  readonly readOnly: boolean;
  readonly onEdit: Acts['editPreviousAction'];
}

/** The actions that the plan before had for this question, with what became of each. */
export function PreviousActions({ actions, readOnly, onEdit }: PreviousActionsProps) {
  const t = useTranslate();
  return (
    <>
      <h3 className={styles.subhead}>{t('questions.lastTime.actions')}</h3>
      <ul className={styles.previous}>
        {actions.map((action) => (
          <li key={action.id}>
            <p className={styles.strong}>{action.title}</p>
            {action.doneWhen !== undefined && (
              <p className={styles.second}>{t('questions.lastTime.doneWhen', { text: action.doneWhen })}</p>
            )}
            {action.owner !== undefined && action.owner !== '' && (
              <p className={styles.second}>{t('questions.lastTime.owner', { name: action.owner })}</p>
            )}
            <div className={styles.status}>
              <Select
                label={t('questions.lastTime.status', { title: action.title })}
                hideLabel
                value={action.status}
                disabled={readOnly}
                options={ActionStatus.options.map((value) => ({
                  value,
                  label: t(`questions.lastTime.state.${value}`),
                }))}
                onChange={(status) => onEdit(action.id, { status, ...(status === 'done' ? { doneOn: today() } : {}) })}
              />
              {action.status === 'done' && (
                <DateField
                  label={t('questions.lastTime.doneOn')}
                  hideLabel
                  value={action.doneOn ?? ''}
                  readOnly={readOnly}
                  onCommit={(doneOn) => onEdit(action.id, { doneOn })}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

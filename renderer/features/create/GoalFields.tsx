import type { Ref } from 'react';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { GoalPoints } from '../../goals/GoalPoints.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { changeForm, useForm } from './form.ts';
import styles from './NewAssessmentScreen.module.css';
import { Part } from './Part.tsx';
import { frameworkKey, goalsOf } from './startInput.ts';

export interface GoalFieldsProps {
  readonly entries: readonly FrameworkEntry[];
  readonly error: string | undefined;
  readonly ref: Ref<HTMLDivElement>;
}

/** What matters to the organisation, before anything is answered; nothing for a questionnaire without goals. */
export function GoalFields({ entries, error, ref }: GoalFieldsProps) {
  const t = useTranslate();
  const { framework: chosen, goals } = useForm();
  const entry = entries.find((one) => frameworkKey(one) === chosen);
  if (entry === undefined || goalsOf(entry.framework).length === 0) return null;
  const { framework, texts } = entry;
  return (
    <Part name="goals">
      <Switch
        label={t('create.goals.switch')}
        hint={t('create.goals.hint')}
        checked={goals !== null}
        onChange={(wanted) => changeForm((form) => ({ ...form, goals: wanted ? {} : null }))}
      />
      {goals !== null && framework.kind === 'pillars' && texts.kind === 'pillars' && (
        <div ref={ref} className={styles.goals}>
          {error !== undefined && <FieldError>{error}</FieldError>}
          <GoalPoints
            framework={framework}
            texts={texts}
            points={goals}
            onChange={(points) => changeForm((form) => ({ ...form, goals: points }))}
          />
        </div>
      )}
    </Part>
  );
}

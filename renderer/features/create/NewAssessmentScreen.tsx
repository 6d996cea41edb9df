import { useRef } from 'react';
import { useFrameworks } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Doc } from '../../ui/Doc.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { AboutFields } from './AboutFields.tsx';
import { CompanyFields } from './CompanyFields.tsx';
import { GoalFields } from './GoalFields.tsx';
import styles from './NewAssessmentScreen.module.css';
import type { Checked } from './newAssessment.ts';
import { OrganisationField } from './OrganisationField.tsx';
import { PeopleRows } from './PeopleRows.tsx';
import { QuestionnaireChoice } from './QuestionnaireChoice.tsx';
import { TimeFields } from './TimeFields.tsx';
import { useStart } from './useStart.ts';

/** New assessment: one page of which only the organisation and the questionnaire are needed. */
export function NewAssessmentScreen() {
  const t = useTranslate();
  const entries = useFrameworks().data ?? [];
  const organisation = useRef<HTMLInputElement>(null);
  const employees = useRef<HTMLInputElement>(null);
  const minutes = useRef<HTMLInputElement>(null);
  const questionnaire = useRef<HTMLFieldSetElement>(null);
  const goals = useRef<HTMLDivElement>(null);
  const place = (field: Checked): HTMLElement | null =>
    field === 'framework' || field === 'goals'
      ? ({ framework: questionnaire, goals }[field].current?.querySelector<HTMLInputElement>(
          'input:not([role="switch"])',
        ) ?? null)
      : { organisation, employees, minutes }[field].current;
  const starting = useStart(entries, place);
  const error = (field: Checked): string | undefined =>
    starting.wrong.includes(field) ? t(`create.wrong.${field}`) : undefined;
  return (
    <>
      <Doc>
        <div className={styles.page}>
          <Headline under={t('create.lead')}>{t('create.title')}</Headline>
          <section className={styles.part} aria-label={t('create.needed')}>
            <OrganisationField error={error('organisation')} ref={organisation} />
            <QuestionnaireChoice entries={entries} error={error('framework')} ref={questionnaire} />
          </section>
          <GoalFields entries={entries} error={error('goals')} ref={goals} />
          <AboutFields />
          <PeopleRows />
          <CompanyFields error={error('employees')} ref={employees} />
          <TimeFields error={error('minutes')} ref={minutes} />
        </div>
      </Doc>
      <Foot
        actions={
          <Button kind="primary" busy={starting.busy} keyCap="Ctrl Enter" onClick={starting.start}>
            {t('create.start')}
          </Button>
        }
      >
        {starting.failure === null ? (
          <span>{t('create.foot')}</span>
        ) : (
          <FieldError>{t(`create.failed.${starting.failure}`)}</FieldError>
        )}
      </Foot>
    </>
  );
}

import { type Ref, useId, useState } from 'react';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { changeForm, useForm } from './form.ts';
import { PickerDialog } from './PickerDialog.tsx';
import styles from './QuestionnaireChoice.module.css';
import { frameworkKey } from './startInput.ts';

export interface QuestionnaireChoiceProps {
  readonly entries: readonly FrameworkEntry[];
  readonly error: string | undefined;
  readonly ref: Ref<HTMLFieldSetElement>;
}

/** The questionnaires of the library as rows, of which one is chosen. */
export function QuestionnaireChoice({ entries, error, ref }: QuestionnaireChoiceProps) {
  const t = useTranslate();
  const id = useId();
  const { framework } = useForm();
  const [picking, setPicking] = useState(false);
  const newest = entries.filter(
    (entry, index) => entries.findIndex((other) => other.framework.id === entry.framework.id) === index,
  );
  return (
    <fieldset ref={ref} className={styles.group} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className={styles.legend}>{t('create.questionnaire.label')}</legend>
      <div className={styles.rows}>
        {entries.map((entry) => (
          <ChoiceRow
            key={frameworkKey(entry)}
            entry={entry}
            group={id}
            isChosen={frameworkKey(entry) === framework}
            isWrong={error !== undefined}
          />
        ))}
      </div>
      <p className={styles.help}>
        <LinkButton aria-haspopup="dialog" onClick={() => setPicking(true)}>
          {t('create.picker.open')}
        </LinkButton>
      </p>
      <PickerDialog entries={newest} open={picking} onClose={() => setPicking(false)} />
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

interface ChoiceRowProps {
  readonly entry: FrameworkEntry;
  readonly group: string;
  readonly isChosen: boolean;
  readonly isWrong: boolean;
}

function ChoiceRow({ entry, group, isChosen, isWrong }: ChoiceRowProps) {
  const t = useTranslate();
  const id = useId();
  const { framework, texts } = entry;
  const count = framework.sections.reduce((sum, section) => sum + section.questions.length, 0);
  return (
    <div className={classes(styles.row, isChosen && styles.chosen)}>
      <input
        type="radio"
        className={styles.radio}
        name={group}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-facts ${id}-text ${id}-shows`}
        aria-invalid={isWrong || undefined}
        checked={isChosen}
        onChange={() => changeForm((form) => ({ ...form, framework: frameworkKey(entry) }))}
        required
      />
      <span className={styles.sign}>{isChosen && <Icon name="check" strong />}</span>
      <span className={styles.words}>
        <span className={styles.head}>
          <span className={styles.title} id={`${id}-title`}>
            {texts.title}
          </span>
          <span className={styles.facts} id={`${id}-facts`}>
            {t('create.questionnaire.facts', {
              questions: t('create.questionnaire.questions', { count }),
              ...framework.minutes,
            })}
          </span>
        </span>
        <span className={styles.text} id={`${id}-text`}>
          {texts.description}
        </span>
        <span className={styles.shows} id={`${id}-shows`}>
          {t('create.questionnaire.shows', { text: texts.reportShows })}
        </span>
      </span>
    </div>
  );
}

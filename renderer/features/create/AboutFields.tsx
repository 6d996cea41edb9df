import { longestText } from '../../../shared/base/text.ts';
import { today } from '../../api/today.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { changeForm, useForm } from './form.ts';
import styles from './NewAssessmentScreen.module.css';
import { Part } from './Part.tsx';

/** Title and day of the assessment. */
export function AboutFields() {
  const t = useTranslate();
  const { title, date } = useForm();
  return (
    <Part name="about">
      <div className={styles.titleAndDate}>
        <TextField
          label={t('create.about.name')}
          value={title}
          hint={t('create.about.example')}
          onChange={(text) => changeForm((form) => ({ ...form, title: text }))}
          maxLength={longestText}
        />
        <DateField
          label={t('create.about.date')}
          value={date ?? today()}
          onCommit={(day) => changeForm((form) => ({ ...form, date: day }))}
        />
      </div>
    </Part>
  );
}

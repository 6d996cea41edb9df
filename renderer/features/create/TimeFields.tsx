import type { Ref } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { changeForm, useForm } from './form.ts';
import styles from './NewAssessmentScreen.module.css';
import { Part } from './Part.tsx';

export interface TimeFieldsProps {
  readonly error: string | undefined;
  readonly ref: Ref<HTMLInputElement>;
}

/** The time that the room has, and whether the questions that decide a level come first. */
export function TimeFields({ error, ref }: TimeFieldsProps) {
  const t = useTranslate();
  const { minutes, keyQuestionsFirst } = useForm();
  return (
    <Part name="time">
      <div className={styles.pairs}>
        <TextField
          ref={ref}
          label={t('create.time.minutes')}
          hint={t('create.time.minutesHint')}
          error={error}
          value={minutes}
          onChange={(text) => changeForm((form) => ({ ...form, minutes: text }))}
        />
      </div>
      <Switch
        label={t('create.time.keyFirst')}
        hint={t('create.time.keyFirstHint')}
        checked={keyQuestionsFirst}
        onChange={(first) => changeForm((form) => ({ ...form, keyQuestionsFirst: first }))}
      />
    </Part>
  );
}

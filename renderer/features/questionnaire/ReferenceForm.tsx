import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Panel.module.css';

export interface ReferenceFormProps {
  readonly label: string;
  readonly text: string;
  readonly autoFocus: boolean;
  readonly onText: (text: string) => void;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

/** One line that names a file, a page or a figure. */
export function ReferenceForm({ label, text, autoFocus, onText, onDone, onCancel }: ReferenceFormProps) {
  const t = useTranslate();
  const [wasEmpty, setWasEmpty] = useState(false);
  const isEmpty = text.trim() === '';
  const done = () => (isEmpty ? setWasEmpty(true) : onDone(text.trim()));
  return (
    <div className={styles.field}>
      <TextField
        ref={autoFocus ? focusOnce : undefined}
        label={label}
        value={text}
        maxLength={1_000}
        error={wasEmpty && isEmpty ? t('questions.reference.empty') : undefined}
        onChange={onText}
        onEnter={done}
      />
      <div className={styles.fieldActs}>
        <Button onClick={done}>{t('questions.reference.addShort')}</Button>
        <Button kind="bare" onClick={onCancel}>
          {t('questions.cancel')}
        </Button>
      </div>
    </div>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

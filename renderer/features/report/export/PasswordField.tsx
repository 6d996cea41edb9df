import { useId, useState } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Tick } from '../../../ui/Tick.tsx';
import styles from './PasswordField.module.css';

export interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** A password for the PDF, for those who want one. It is kept nowhere. */
export function PasswordField({ value, onChange }: PasswordFieldProps) {
  const t = useTranslate();
  const id = useId();
  const [isWanted, setIsWanted] = useState(false);
  const [isShown, setIsShown] = useState(false);
  return (
    <div>
      <Tick
        label={t('preview.password.want')}
        checked={isWanted}
        onChange={(wanted) => {
          setIsWanted(wanted);
          onChange('');
        }}
      />
      {isWanted && (
        <div className={styles.field}>
          <label htmlFor={id}>{t('preview.password.label')}</label>
          <input
            id={id}
            type={isShown ? 'text' : 'password'}
            autoComplete="new-password"
            maxLength={127}
            value={value}
            aria-describedby={`${id}-hint`}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <Tick label={t('preview.password.show')} checked={isShown} onChange={setIsShown} />
          <p id={`${id}-hint`} className={styles.hint}>
            {t('preview.password.hint')}
          </p>
        </div>
      )}
    </div>
  );
}

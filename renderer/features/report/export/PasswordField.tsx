import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import styles from './PasswordField.module.css';

/** Whether the PDF is to be protected, and by what. `isMissed`: the export waits for it. */
export interface PasswordWish {
  readonly isWanted: boolean;
  readonly text: string;
  readonly isMissed: boolean;
}

export const noPassword: PasswordWish = { isWanted: false, text: '', isMissed: false };

export interface PasswordFieldProps {
  readonly value: PasswordWish;
  readonly onChange: (wish: PasswordWish) => void;
}

/** A password for the PDF, for those who want one. It is kept nowhere. */
export function PasswordField({ value, onChange }: PasswordFieldProps) {
  const t = useTranslate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isShown, setIsShown] = useState(false);
  const { isWanted, text, isMissed } = value;
  useEffect(() => {
    if (isMissed) field.current?.focus();
  }, [isMissed]);
  return (
    <div>
      <Tick
        label={t('preview.password.want')}
        checked={isWanted}
        onChange={(wanted) => onChange({ ...noPassword, isWanted: wanted })}
      />
      {isWanted && (
        <div className={styles.field}>
          <label htmlFor={id}>{t('preview.password.label')}</label>
          <input
            ref={field}
            id={id}
            type={isShown ? 'text' : 'password'}
            autoComplete="new-password"
            maxLength={127}
            value={text}
            aria-describedby={`${id}-hint`}
            aria-invalid={isMissed ? true : undefined}
            onChange={(event) => onChange({ ...value, text: event.currentTarget.value, isMissed: false })}
          />
          <Tick label={t('preview.password.show')} checked={isShown} onChange={setIsShown} />
          {isMissed && (
            <div className={styles.wide}>
              <FieldError>{t('preview.password.missing')}</FieldError>
            </div>
          )}
          <p id={`${id}-hint`} className={styles.hint}>
            {t('preview.password.hint')}
          </p>
        </div>
      )}
    </div>
  );
}

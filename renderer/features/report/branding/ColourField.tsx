import { useId, useRef } from 'react';
import { HexColour } from '../../../../shared/report/branding.ts';
import { fixed } from '../../../../shared/report/numbers.ts';
import { type ColourUse, contrastOnPaper, printedColour } from '../../../../shared/report/printedColour.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { useDraft } from '../../../ui/useDraft.ts';
import styles from './ColourField.module.css';

export interface ColourFieldProps {
  readonly label: string;
  readonly use: ColourUse;
  /** Null: Cairn's own. */
  readonly value: string | null;
  readonly onCommit: (colour: string | null) => Promise<void>;
}

/** One of the client's colours, with its contrast on paper and what is printed when that is too low. */
export function ColourField({ label, use, value, onCommit }: ColourFieldProps) {
  const t = useTranslate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const store = (typed: string) => {
    const text = typed.trim().toLowerCase();
    if (text === '') return onCommit(null);
    const colour = HexColour.safeParse(text.startsWith('#') ? text : `#${text}`);
    return colour.success ? onCommit(colour.data) : Promise.reject(new TypeError(text));
  };
  const draft = useDraft(value ?? '', store);
  const typed = draft.text.trim().toLowerCase();
  const shown = HexColour.safeParse(typed.startsWith('#') ? typed : `#${typed}`);
  const isWrong = typed !== '' && !shown.success;
  // What is printed until the colour is whole.
  const colour = shown.success ? shown.data : value;
  const printed = colour === null ? null : printedColour(colour, use);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <input
          type="color"
          aria-label={t('preview.colour.pick', { name: label })}
          className={styles.well}
          value={colour ?? '#1c2329'}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onFocus={draft.focus}
          onBlur={draft.blur}
        />
        <input
          ref={field}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={7}
          className={styles.hex}
          placeholder={t('preview.colour.none')}
          value={draft.text}
          aria-describedby={`${id}-says`}
          aria-invalid={isWrong ? true : undefined}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onFocus={draft.focus}
          onBlur={draft.blur}
        />
        {value !== null && (
          <LinkButton
            aria-label={t('preview.colour.clearOne', { name: label })}
            onClick={() => {
              field.current?.focus();
              draft.change('');
            }}
          >
            {t('preview.colour.clear')}
          </LinkButton>
        )}
      </div>
      {isWrong && <FieldError>{t('preview.colour.wrong')}</FieldError>}
      <p id={`${id}-says`} className={styles.says}>
        {colour === null && t('preview.colour.own')}
        {colour !== null &&
          printed === colour &&
          t('preview.colour.fine', { ratio: fixed(t, contrastOnPaper(colour), 1) })}
        {colour !== null && printed !== null && printed !== colour && (
          <>
            <svg className={styles.swatch} viewBox="0 0 2 1" aria-hidden="true">
              <rect width="1" height="1" fill={colour} />
              <rect x="1" width="1" height="1" fill={printed} />
            </svg>
            {t('preview.colour.pale', { ratio: fixed(t, contrastOnPaper(colour), 1), printed })}
          </>
        )}
      </p>
    </div>
  );
}

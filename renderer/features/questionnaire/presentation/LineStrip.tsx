import { type FormEvent, useRef, useState } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './LineStrip.module.css';
import type { LineText } from './lines.ts';
import type { Line } from './useLine.ts';

export interface LineStripProps {
  readonly line: Line;
  /** For the projector. */
  readonly large: boolean;
}

/** One line over the foot: Enter stores it and gives the focus back to where it was, Escape puts it aside with its words. */
export function LineStrip({ line, large }: LineStripProps) {
  const t = useTranslate();
  const { kind, text, asks } = line;
  const field = useRef<HTMLInputElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  const change = (part: Partial<LineText>) => {
    setEmpty(false);
    line.setText({ ...text, ...part });
  };
  const store = (event?: FormEvent) => {
    event?.preventDefault();
    // The day is handed out when its field is left, and Enter does not leave it.
    const typed = { ...text, due: day.current?.value ?? text.due };
    if (line.store(typed) !== 'empty') return;
    setEmpty(true);
    field.current?.focus();
  };
  return (
    <section className={styles.strip} data-large={large || undefined} aria-label={t(`present.${kind}.title`)}>
      {line.entries.length > 0 && (
        <ul className={styles.entries} aria-label={t(`present.${kind}.list`)}>
          {line.entries.slice(-3).map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      )}
      <form className={styles.line} onSubmit={store} data-kind={kind}>
        <TextField
          ref={field}
          label={t(`present.${kind}.label`)}
          value={text.text}
          maxLength={10_000}
          autoFocus
          error={isEmpty ? t('present.emptyLine') : undefined}
          onChange={(words) => change({ text: words })}
          onEnter={store}
        />
        {kind !== 'why' && (
          <>
            <TextField
              label={t('present.owner')}
              value={text.owner}
              maxLength={1_000}
              onChange={(owner) => change({ owner })}
              onEnter={store}
            />
            <DateField ref={day} label={t('present.due')} value={text.due} onCommit={(due) => change({ due })} />
          </>
        )}
        <span className={styles.acts}>
          <Button onClick={line.close}>{t('questions.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t(asks ? 'present.why.replace' : 'present.store')}
          </Button>
        </span>
      </form>
      <p className={styles.hint} role="status">
        {t(line.hint)}
      </p>
    </section>
  );
}

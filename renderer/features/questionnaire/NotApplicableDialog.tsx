import { useId, useRef } from 'react';
import { usePresenting } from '../../api/presenting.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Readers } from '../../readers/Readers.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './Dialogs.module.css';
import type { Acts } from './useActs.ts';
import { useNotApplicable } from './useNotApplicable.ts';
import type { Work } from './useWork.ts';

export interface NotApplicableDialogProps {
  readonly work: Work;
  readonly acts: Acts;
  readonly onClose: () => void;
}

/** Asks why a question does not apply, and thinks along: it rarely is so, and never alone for a key question (method 7.6). */
export function NotApplicableDialog({ work, acts, onClose }: NotApplicableDialogProps) {
  const t = useTranslate();
  const form = useNotApplicable(work, acts);
  const { readers, caution } = form;
  const presenting = usePresenting();
  const field = useRef<HTMLTextAreaElement>(null);
  const errorId = useId();
  const store = () => {
    const outcome = form.store();
    if (outcome === 'no-reason') field.current?.focus();
    if (outcome === 'stored') onClose();
  };
  return (
    <Dialog
      open
      title={t('questions.na.title', { id: work.item.id })}
      onClose={onClose}
      closeLabel={t('questions.close')}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onClose}>{t('questions.cancel')}</Button>
          <Button kind="primary" onClick={store}>
            {t('questions.na.store')}
          </Button>
        </>
      }
    >
      <div className={styles.text}>
        <p>{t('questions.na.meaning')}</p>
        <p>{t('questions.na.otherHands')}</p>
        {form.isHidden && <p>{t('present.na.hidden')}</p>}
        <TextArea
          ref={field}
          label={t(readers === 'client' ? 'questions.na.reason' : 'questions.na.reasonKept')}
          side={
            presenting ? undefined : (
              <Readers of={t('questions.na.reasonName')} value={readers} disabled={false} onChange={form.setReaders} />
            )
          }
          value={form.reason}
          rows={2}
          maxLength={10_000}
          error={form.missing.reason ? t('questions.na.reasonMissing') : undefined}
          onChange={form.setReason}
        />
        {caution !== null && (
          <div className={styles.caution}>
            <Icon name="warning" />
            <p>{t(`questions.na.caution.${caution}`, { section: work.item.section.name })}</p>
          </div>
        )}
        {caution !== null && (
          <Tick checked={form.isConfirmed} onChange={form.setConfirmed} label={t('questions.na.confirmed')} />
        )}
        {form.missing.person && <FieldError id={errorId}>{t('questions.na.personMissing')}</FieldError>}
      </div>
    </Dialog>
  );
}

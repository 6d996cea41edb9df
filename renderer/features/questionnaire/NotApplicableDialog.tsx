import { useId, useRef, useState } from 'react';
import { agreedOf, detailsOf } from '../../../shared/assessment/agreedEntry.ts';
import { readersOf, readersWith } from '../../../shared/assessment/readersOf.ts';
import type { Visibility } from '../../../shared/assessment/schema.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Readers } from '../../readers/Readers.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './Dialogs.module.css';
import { needsSecondPerson, notApplicableCaution } from './notApplicable.ts';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

export interface NotApplicableDialogProps {
  readonly work: Work;
  readonly acts: Acts;
  readonly onClose: () => void;
}

/** Asks why a question does not apply, and thinks along: it rarely is so, and never alone for a key question (method 7.6). */
export function NotApplicableDialog({ work, acts, onClose }: NotApplicableDialogProps) {
  const t = useTranslate();
  const before = agreedOf(work.view.draft, work.item.id)?.answer;
  const known = typeof before === 'object' ? before : null;
  const [reason, setReason] = useState(known?.notApplicable ?? '');
  const details = detailsOf(work.view.draft, work.item.id);
  const [readers, setReaders] = useState<Visibility>(() => readersOf(details, 'reason'));
  const [isConfirmed, setConfirmed] = useState(known?.confirmed === true);
  const [wasTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const errorId = useId();

  const caution = notApplicableCaution(work.item, work.items, work.states);
  const lacksReason = reason.trim() === '';
  const lacksPerson = needsSecondPerson(caution) && !isConfirmed;
  const store = () => {
    setTried(true);
    if (lacksReason) field.current?.focus();
    if (lacksReason || lacksPerson) return;
    acts.answer(
      { notApplicable: reason.trim(), ...(isConfirmed ? { confirmed: true } : {}) },
      { readers: readersWith(details, 'reason', readers) },
    );
    onClose();
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
        <TextArea
          ref={field}
          label={t(readers === 'client' ? 'questions.na.reason' : 'questions.na.reasonKept')}
          side={<Readers of={t('questions.na.reasonName')} value={readers} disabled={false} onChange={setReaders} />}
          value={reason}
          rows={2}
          maxLength={10_000}
          error={wasTried && lacksReason ? t('questions.na.reasonMissing') : undefined}
          onChange={setReason}
        />
        {caution !== null && (
          <div className={styles.caution}>
            <Icon name="warning" />
            <p>{t(`questions.na.caution.${caution}`, { section: work.item.section.name })}</p>
          </div>
        )}
        {caution !== null && <Tick checked={isConfirmed} onChange={setConfirmed} label={t('questions.na.confirmed')} />}
        {wasTried && lacksPerson && <FieldError id={errorId}>{t('questions.na.personMissing')}</FieldError>}
      </div>
    </Dialog>
  );
}

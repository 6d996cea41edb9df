import { useRef } from 'react';
import type { Backup } from '../../shared/contract/backups.ts';
import { usePreferences } from '../api/queries.ts';
import { shownMoment } from '../i18n/shownMoment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FieldError } from '../ui/FieldError.tsx';
import styles from './Backups.module.css';
import { useBackupPreview } from './backupQueries.ts';
import { ComparedTable } from './ComparedTable.tsx';
import { previewWords } from './previewWords.ts';
import { useRestore } from './useRestore.ts';

export interface RestoreBackupDialogProps {
  readonly backup: Pick<Backup, 'id' | 'time'>;
  readonly onClose: () => void;
  readonly onRestored: () => void;
}

/** What a backup holds beside what is there now, before it takes its place. */
export function RestoreBackupDialog({ backup, onClose, onRestored }: RestoreBackupDialogProps) {
  const t = useTranslate();
  const { language } = usePreferences();
  const cancel = useRef<HTMLButtonElement>(null);
  const preview = useBackupPreview(backup.id);
  const { state, restore } = useRestore(onRestored);
  const condition = preview.data?.backup.condition;
  const isGood = condition === 'good';
  return (
    <Dialog
      open
      size="wide"
      title={t('backups.restore.title', { time: shownMoment(backup.time, language) })}
      onClose={onClose}
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={onClose}>
            {t('backups.cancel')}
          </Button>
          <Button
            kind="primary"
            disabled={preview.isError || (condition !== undefined && !isGood)}
            reason={t('backups.restore.notGood')}
            busy={state === 'restoring' || preview.isPending}
            onClick={() => void restore(backup.id, backup.time)}
          >
            {t('backups.restore.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {preview.isPending && <p>{t('backups.restore.checking')}</p>}
        {preview.isError && <FieldError>{t('backups.restore.unread')}</FieldError>}
        {condition !== undefined && !isGood && <FieldError>{t(`backups.condition.${condition}`)}</FieldError>}
        {preview.data !== undefined && isGood && (
          <>
            <p>{previewWords(preview.data, t, language).join(' ')}</p>
            <ComparedTable compared={preview.data.assessments} />
            <p className={styles.quiet}>{t('backups.restore.kept')}</p>
          </>
        )}
        {state === 'failed' && <FieldError>{t('backups.restore.failed')}</FieldError>}
      </div>
    </Dialog>
  );
}

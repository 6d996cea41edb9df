import { useTranslate } from '../i18n/useTranslate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { BackupRows } from './BackupRows.tsx';
import styles from './Backups.module.css';
import { useBackups } from './backupQueries.ts';

export interface AllBackupsDialogProps {
  readonly onClose: () => void;
  readonly onRestored: () => void;
}

/** Every backup of the workspace, newest first. */
export function AllBackupsDialog({ onClose, onRestored }: AllBackupsDialogProps) {
  const t = useTranslate();
  const { data } = useBackups();
  return (
    <Dialog open size="wide" title={t('backups.all.title')} onClose={onClose} closeLabel={t('backups.close')} light>
      <div className={styles.form}>
        <p>{t('backups.all.text')}</p>
        {data !== undefined && <BackupRows backups={data.backups} onRestored={onRestored} />}
      </div>
    </Dialog>
  );
}

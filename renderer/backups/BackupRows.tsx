import { useState } from 'react';
import type { Backup } from '../../shared/contract/backups.ts';
import { usePreferences } from '../api/queries.ts';
import { shownBytes } from '../i18n/shownBytes.ts';
import { shownMoment } from '../i18n/shownMoment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Backups.module.css';
import { RestoreBackupDialog } from './RestoreBackupDialog.tsx';

export interface BackupRowsProps {
  readonly backups: readonly Backup[];
  readonly onRestored: () => void;
}

/** Backups with when and why each was made, what it holds, and the way to what restoring it would do. */
export function BackupRows({ backups, onRestored }: BackupRowsProps) {
  const t = useTranslate();
  const { language } = usePreferences();
  const [chosen, setChosen] = useState<Backup | null>(null);
  return (
    <>
      <ul className={styles.rows}>
        {backups.map((backup) => {
          const { id, time, bytes, reason, condition, holds } = backup;
          const shown = shownMoment(time, language);
          const facts = [
            t(`backups.reason.${reason}`),
            ...(holds === null ? [] : [t('backups.holds', { count: holds.assessments.length })]),
            shownBytes(bytes, language),
            ...(condition === 'good' || condition === 'unchecked' ? [] : [t(`backups.condition.${condition}`)]),
          ];
          return (
            <li key={id}>
              <span>
                {shown}
                <span className={styles.under}>{facts.join(t('backups.comma'))}</span>
              </span>
              <Button
                aria-label={t('backups.restore.openNamed', { time: shown })}
                disabled={condition === 'damaged' || condition === 'newer-version' || condition === 'unreadable'}
                reason={t('backups.restore.notGood')}
                onClick={() => setChosen(backup)}
              >
                {t('backups.restore.open')}
              </Button>
            </li>
          );
        })}
      </ul>
      {chosen !== null && (
        <RestoreBackupDialog
          backup={chosen}
          onClose={() => setChosen(null)}
          onRestored={() => {
            setChosen(null);
            onRestored();
          }}
        />
      )}
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHost } from '../../api/host.ts';
import { usePreferences } from '../../api/queries.ts';
import { AllBackupsDialog } from '../../backups/AllBackupsDialog.tsx';
import { backupsKey, useBackups } from '../../backups/backupQueries.ts';
import { latestWords } from '../../backups/latestWords.ts';
import { useBringBackup } from '../../backups/useBringBackup.tsx';
import { useRestore } from '../../backups/useRestore.ts';
import { shownBytes } from '../../i18n/shownBytes.ts';
import { shownMoment } from '../../i18n/shownMoment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { showToast } from '../../ui/toasts.ts';
import { HandOverSection } from './handOver/HandOverSection.tsx';
import styles from './SettingsScreen.module.css';

/** What is backed up by itself, and the way back to it. */
export function BackupsSection() {
  const t = useTranslate();
  const { api, hasFileDialogs } = useHost();
  const queries = useQueryClient();
  const { language } = usePreferences();
  const { data } = useBackups();
  const [isListing, setListing] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const undoing = useRestore(() => {});
  const bringing = useBringBackup();

  const make = async (): Promise<void> => {
    setMaking(true);
    try {
      await api.backups.makeNow();
      showToast({ message: t('backups.made'), tone: 'ok' });
    } catch {
      showToast({ message: t('backups.notMade'), tone: 'trouble' });
    }
    setMaking(false);
    await queries.invalidateQueries({ queryKey: backupsKey });
  };

  const count = data?.backups.length ?? 0;
  return (
    <section>
      <SectionHead title={t('backups.title')} />
      <Note>{t('backups.about')}</Note>
      {data !== undefined && (
        <>
          {data.warning !== null && <FieldError>{t(`backups.warning.${data.warning}`)}</FieldError>}
          <div className={styles.row}>
            <span>
              {latestWords(data, t, language)}
              {count > 0 && (
                <span className={styles.quiet}>
                  {t('backups.count', { count, size: shownBytes(data.bytes, language) })}
                </span>
              )}
            </span>
            <span className={styles.buttons}>
              <Button busy={isMaking} onClick={() => void make()}>
                {t('backups.now')}
              </Button>
              {count > 0 && <Button onClick={() => setListing(true)}>{t('backups.showAll', { count })}</Button>}
              {hasFileDialogs && <Button onClick={bringing.choose}>{t('backups.bring')}</Button>}
            </span>
          </div>
          {data.undo !== null && (
            <div className={styles.row}>
              <span>
                {t('backups.undo.text', { time: shownMoment(data.undo.restoredAt, language) })}
                {data.undo.edits !== null && data.undo.edits > 0 && (
                  <span className={styles.quiet}>{t('backups.undo.edits', { count: data.undo.edits })}</span>
                )}
                {undoing.state === 'failed' && <FieldError>{t('backups.undo.failed')}</FieldError>}
              </span>
              <Button busy={undoing.state === 'restoring'} onClick={() => void undoing.undo()}>
                {t('backups.undo.button')}
              </Button>
            </div>
          )}
          {data.kept.length > 0 && (
            <Note>
              {t('backups.kept', {
                count: data.kept.length,
                names: data.kept.map(({ name }) => name).join(t('backups.comma')),
              })}
            </Note>
          )}
        </>
      )}
      <HandOverSection />
      {isListing && <AllBackupsDialog onClose={() => setListing(false)} onRestored={() => setListing(false)} />}
      {bringing.dialog}
    </section>
  );
}

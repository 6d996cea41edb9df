import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../api/host.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { showToast } from '../../../ui/toasts.ts';
import styles from '../SettingsScreen.module.css';
import own from './protection.module.css';

const mostNamed = 8;

/** Backups that were made before the lock, while there are any. */
export function PlainCopies() {
  const t = useTranslate();
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = ['workspace', 'plain-copies'];
  const copies = useQuery({ queryKey, queryFn: () => api.protection.plainCopies() }).data ?? [];
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      const left = await api.protection.removePlainCopies();
      if (left.length === 0) showToast({ message: t('protection.copies.done'), tone: 'ok' });
      else showToast({ message: t('protection.copies.left', { count: left.length }), tone: 'trouble' });
      await queries.invalidateQueries({ queryKey });
    } catch {
      showToast({ message: t('protection.problem.failed'), tone: 'trouble' });
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };
  if (copies.length === 0) return null;
  return (
    <div className={styles.row}>
      <span>
        <span className={styles.strong}>{t('protection.copies.title', { count: copies.length })}</span>
        <span className={styles.quiet}>{t('protection.copies.text')}</span>
      </span>
      <Button icon="trash" onClick={() => setAsking(true)}>
        {t('protection.copies.delete')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('protection.copies.ask', { count: copies.length })}
        confirmLabel={t('protection.copies.delete')}
        cancelLabel={t('protection.copies.keep')}
        busy={busy}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('protection.copies.askText')}</p>
        <ul className={own.files}>
          {copies.slice(0, mostNamed).map(({ name, changedAt }) => (
            <li key={`${name} ${changedAt}`}>{name}</li>
          ))}
        </ul>
        {copies.length > mostNamed && <p>{t('protection.copies.more', { count: copies.length - mostNamed })}</p>}
      </ConfirmDialog>
    </div>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupId, Restored } from '../../shared/contract/backups.ts';
import { useApi } from '../api/host.ts';
import { keys, usePreferences } from '../api/queries.ts';
import { shownMoment } from '../i18n/shownMoment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { showToast } from '../ui/toasts.ts';

/** Where a restore stands. `failed`: nothing was changed. */
export type RestoreState = 'asking' | 'restoring' | 'failed';

/** Puts a backup in the place of the workspace, or takes the last restore back, and shows what is there then. */
export function useRestore(onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  const t = useTranslate();
  const { language } = usePreferences();
  const [state, setState] = useState<RestoreState>('asking');

  const attempt = async (act: () => Promise<Restored>, said: (kept: string) => string): Promise<void> => {
    setState('restoring');
    try {
      const { status, kept } = await act();
      queries.setQueryData(keys.status, status);
      await queries.invalidateQueries();
      setState('asking');
      onDone();
      if (status.state === 'open') showToast({ message: said(kept), tone: 'ok' });
    } catch {
      setState('failed');
    }
  };

  return {
    state,
    restore: (id: BackupId, time: string) =>
      attempt(
        () => api.backups.restore({ id }),
        (kept) => t('backups.restored', { time: shownMoment(time, language), kept }),
      ),
    undo: () =>
      attempt(
        () => api.backups.undoRestore(),
        (kept) => t('backups.undone', { kept }),
      ),
  };
}

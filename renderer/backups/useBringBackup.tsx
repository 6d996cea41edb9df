import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Backup } from '../../shared/contract/backups.ts';
import { useHost } from '../api/host.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { showToast } from '../ui/toasts.ts';
import { backupsKey } from './backupQueries.ts';
import { RestoreBackupDialog } from './RestoreBackupDialog.tsx';

/** Takes a file of a person's choice in among the backups, then shows what restoring it would do. For hosts with native dialogs. */
export function useBringBackup(): { readonly choose: () => void; readonly dialog: ReactNode } {
  const { api, shell } = useHost();
  const queries = useQueryClient();
  const t = useTranslate();
  const [brought, setBrought] = useState<Backup | null>(null);
  const bring = async (): Promise<void> => {
    const chosen = await shell.chooseWorkspace();
    if (chosen === null) return;
    setBrought(await api.backups.bring({ grant: chosen.token }));
    await queries.invalidateQueries({ queryKey: backupsKey });
  };
  const close = () => setBrought(null);
  return {
    choose: () => void bring().catch(() => showToast({ message: t('backups.notBrought'), tone: 'trouble' })),
    dialog: brought === null ? null : <RestoreBackupDialog backup={brought} onClose={close} onRestored={close} />,
  };
}

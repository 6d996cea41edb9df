import { useQuery } from '@tanstack/react-query';
import type { BackupId } from '../../shared/contract/backups.ts';
import { useApi } from '../api/host.ts';

/** What is cached about backups. It grows old whenever something is edited, so nothing of it is kept from one look to the next. */
export const backupsKey = ['backups'] as const;

/** The backups of the workspace, also while it does not open. */
export function useBackups(enabled = true) {
  const api = useApi();
  return useQuery({ queryKey: [...backupsKey, 'list'], queryFn: () => api.backups.list(), staleTime: 0, enabled });
}

/** One backup, checked whole and compared with the workspace. */
export function useBackupPreview(id: BackupId) {
  const api = useApi();
  return useQuery({
    queryKey: [...backupsKey, 'preview', id],
    queryFn: () => api.backups.preview({ id }),
    staleTime: 0,
    gcTime: 0,
  });
}

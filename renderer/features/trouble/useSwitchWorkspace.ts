import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.ts';
import { useHost } from '../../api/host.ts';
import { keys } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';

/** `again`: the trouble is still there. `failed`: the workspace could not be changed. */
export type SwitchProblem = 'again' | 'failed';

/** Tries the workspace again, or goes on with another one. */
export function useSwitchWorkspace() {
  const { api, shell, hasFileDialogs } = useHost();
  const queries = useQueryClient();
  const t = useTranslate();
  const [problem, setProblem] = useState<SwitchProblem | null>(null);

  const switchBy = async (act: () => Promise<WorkspaceStatus | null>): Promise<void> => {
    setProblem(null);
    try {
      const status = await act();
      if (status === null) return;
      if (status.state === 'trouble') setProblem('again');
      queries.setQueryData(keys.status, status);
      await queries.invalidateQueries();
    } catch {
      setProblem('failed');
    }
  };

  return {
    problem,
    switchBy,
    retry: () => switchBy(() => api.workspace.retry()),
    openOther: () =>
      switchBy(async () => {
        const chosen = await shell.chooseWorkspace();
        return chosen === null ? null : api.workspace.open({ grant: chosen.token });
      }),
    create: () =>
      switchBy(async () => {
        const name = t('trouble.create.name');
        if (!hasFileDialogs) return api.workspace.create({ name });
        const chosen = await shell.chooseNewWorkspace(name);
        return chosen === null ? null : api.workspace.create({ grant: chosen.token });
      }),
  };
}

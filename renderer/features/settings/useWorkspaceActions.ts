import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useHost } from '../../api/host.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { showToast } from '../../ui/toasts.ts';

/** Copying, opening and making workspaces, through native dialogs where the host has them. */
export function useWorkspaceActions() {
  const { api, shell, hasFileDialogs } = useHost();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const t = useTranslate();
  const [naming, setNaming] = useState(false);

  const attempt = (act: () => Promise<void>): void => {
    act().catch(() => showToast({ message: t('settings.workspace.failed'), tone: 'trouble' }));
  };
  const goHome = async (): Promise<void> => {
    await queries.invalidateQueries();
    await navigate({ to: '/' });
  };

  return {
    naming,
    stopNaming: () => setNaming(false),
    saveCopy: () =>
      attempt(async () => {
        const suggested = t('settings.workspace.copyName');
        const grant = hasFileDialogs ? await shell.chooseCopyTarget(suggested) : null;
        if (hasFileDialogs && grant === null) return;
        const exported = await api.workspace.saveCopy(grant === null ? {} : { grant: grant.token });
        if (exported !== null) await shell.saveExport({ exportId: exported.exportId, suggestedName: exported.name });
        const name = grant?.name ?? exported?.name ?? '';
        showToast({ message: t('settings.workspace.copySaved', { name }), tone: 'ok' });
      }),
    startNew: () => {
      if (!hasFileDialogs) return setNaming(true);
      attempt(async () => {
        const chosen = await shell.chooseNewWorkspace(t('settings.workspace.newName'));
        if (chosen === null) return;
        await api.workspace.create({ grant: chosen.token });
        await goHome();
      });
    },
    create: (name: string) =>
      attempt(async () => {
        await api.workspace.create({ name });
        setNaming(false);
        await goHome();
      }),
    openOther: () =>
      attempt(async () => {
        const chosen = await shell.chooseWorkspace();
        if (chosen === null) return;
        await api.workspace.open({ grant: chosen.token });
        await goHome();
      }),
    openFile: (file: string) =>
      attempt(async () => {
        await api.workspace.open({ file });
        await goHome();
      }),
  };
}

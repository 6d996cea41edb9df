import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AssessmentId } from '../../shared/base/ids.ts';
import type { ScreenCommand } from '../../shared/contract/desktop.ts';
import { useHost } from '../api/host.ts';
import { sandboxOver } from '../api/sandboxes.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { isTyping } from '../ui/isTyping.ts';
import { showToast } from '../ui/toasts.ts';
import { openSession } from './sessions.ts';

/** Carries out what the native menu asks. Undo belongs to the text field that has the focus, else to the open assessment. */
export function useMenuCommands(): void {
  const { api, shell, onCommand } = useHost();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const t = useTranslate();
  const params = useParams({ strict: false });
  const open = AssessmentId.safeParse(params.assessmentId);
  const openId = open.success ? open.data : null;

  useEffect(() => {
    const carryOut = async (command: ScreenCommand): Promise<void> => {
      switch (command) {
        case 'new-assessment':
          return navigate({ to: '/new' });
        case 'open-given':
        case 'open-workspace': {
          const chosen = await (command === 'open-given' ? shell.takeGivenWorkspace() : shell.chooseWorkspace());
          if (chosen === null) return;
          await api.workspace.open({ grant: chosen.token });
          await queries.invalidateQueries();
          return navigate({ to: '/' });
        }
        case 'save-copy': {
          const target = await shell.chooseCopyTarget(t('app.copyName'));
          if (target === null) return;
          await api.workspace.saveCopy({ grant: target.token });
          showToast({ message: t('app.copySaved', { name: target.name }), tone: 'ok' });
          return;
        }
        case 'undo':
        case 'redo': {
          if (isTyping(document.activeElement)) return void document.execCommand(command);
          if (openId === null) return;
          const session = await openSession(api, openId);
          await (sandboxOver(session) ?? session)[command]();
        }
      }
    };
    const begin = (command: ScreenCommand): void =>
      void carryOut(command).catch(() => showToast({ message: t('app.commandFailed'), tone: 'trouble' }));
    // One may have been given while the screen was not there yet to hear of it.
    begin('open-given');
    return onCommand(begin);
  }, [api, shell, onCommand, navigate, queries, t, openId]);
}

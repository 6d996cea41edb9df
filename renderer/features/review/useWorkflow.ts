import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Workflow } from '../../../shared/assessment/schema.ts';
import { useApi } from '../../api/host.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useSigner } from '../../api/useSigner.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { showToast } from '../../ui/toasts.ts';

/** Moves the open assessment to another state in the name of who works here; says so when that fails. Resolves to whether it did. */
export function useWorkflow(): (workflow: Workflow) => Promise<boolean> {
  const { head, stored } = useAssessment();
  const api = useApi();
  const queries = useQueryClient();
  const t = useTranslate();
  const signer = useSigner();
  const { id } = head;
  const { session } = stored;
  return useCallback(
    async (workflow) => {
      const by = signer();
      try {
        await api.assessments.setWorkflow({ assessmentId: id, workflow, ...(by === '' ? {} : { by }) });
        await session.reload();
        await queries.invalidateQueries({ queryKey: ['history', id] });
        return true;
      } catch {
        showToast({ message: t('app.workflow.failed'), tone: 'trouble' });
        return false;
      }
    },
    [api, id, session, queries, t, signer],
  );
}

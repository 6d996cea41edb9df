import { useState } from 'react';
import { useHost } from '../../api/host.ts';
import { callProblem } from '../../api/problem.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { type ExportFailure, failureOfCall, failureOfShell } from './exportFailure.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making' }
  /** `token` opens it; the report is that of `revision`. */
  | { readonly kind: 'saved'; readonly name: string; readonly token: string; readonly revision: number }
  | { readonly kind: 'failed'; readonly failure: ExportFailure };

/** Makes the PDF of what is stored and puts it where the person wants it. */
export function useExport(today: string) {
  const { api, shell } = useHost();
  const { head, session } = useAssessment();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });

  const run = async (): Promise<void> => {
    setState({ kind: 'making' });
    // Behind the edits under way: the file must show what the screen shows.
    await session.reload().catch(() => undefined);
    const made = await api.reports
      .exportPdf({ assessmentId: head.id, today })
      .catch((error: unknown) => failureOfCall(callProblem(error)));
    if (typeof made === 'string') {
      setState({ kind: 'failed', failure: made });
      return;
    }
    try {
      const saved = await shell.saveExport({ exportId: made.exportId, suggestedName: made.name });
      const { revision } = session.state().head;
      setState(saved.saved ? { kind: 'saved', name: saved.name, token: saved.token, revision } : { kind: 'idle' });
    } catch (error) {
      setState({ kind: 'failed', failure: failureOfShell(error) });
    }
  };
  return { state, run };
}

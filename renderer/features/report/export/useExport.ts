import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useHost } from '../../../api/host.ts';
import { callProblem } from '../../../api/problem.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { type ExportFailure, failureOfCall, failureOfShell } from './exportFailure.ts';
import { type FormatChoice, formatOf } from './formatChoice.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly requestId: string }
  /** `token` opens it; `said` is what the assessment was when the file was made. */
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly token: string;
      readonly said: string;
      readonly order: ExportOrder;
    }
  /** `places`: the texts that leaked. */
  | { readonly kind: 'failed'; readonly failure: ExportFailure; readonly places: readonly string[] };

/** What is wanted. */
export interface ExportOrder {
  readonly choice: FormatChoice;
  /** Opens a PDF; empty: everybody can. */
  readonly password: string;
}

/** What was exported from an assessment. */
export const exportsKey = (assessmentId: string) => ['report', 'exports', assessmentId];

/** Makes the file of what is stored and puts it where the person wants it. */
export function useExport(today: string) {
  const { api, shell } = useHost();
  const queries = useQueryClient();
  const { head, draft, session } = useAssessment();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });

  /** `again`: the token of the file in whose place the new one goes. */
  const run = async (order: ExportOrder, again?: string): Promise<void> => {
    const requestId = crypto.randomUUID();
    setState({ kind: 'making', requestId });
    // Behind the edits under way: the file must show what the screen shows.
    await session.reload().catch(() => undefined);
    const said = JSON.stringify(session.state().draft);
    const { format, table } = formatOf(order.choice);
    const made = await api.reports
      .export({
        assessmentId: head.id,
        today,
        requestId,
        format,
        ...(table === undefined ? {} : { table }),
        ...(format === 'pdf' && order.password !== '' ? { password: order.password } : {}),
      })
      .catch((error: unknown) => callProblem(error));
    if ('code' in made) {
      const places = made.code === 'EXPORT_FAILED' ? made.data.places : [];
      setState({ kind: 'failed', failure: failureOfCall(made), places });
      return;
    }
    void queries.invalidateQueries({ queryKey: exportsKey(head.id) });
    void queries.invalidateQueries({ queryKey: ['history', head.id] });
    try {
      const saved = await shell.saveExport({
        exportId: made.exportId,
        suggestedName: made.name,
        ...(again === undefined ? {} : { again }),
      });
      setState(saved.saved ? { kind: 'saved', name: saved.name, token: saved.token, said, order } : { kind: 'idle' });
    } catch (error) {
      setState({ kind: 'failed', failure: failureOfShell(error), places: [] });
    }
  };
  const cancel = async (): Promise<void> => {
    if (state.kind === 'making') await api.reports.cancelExport({ requestId: state.requestId }).catch(() => undefined);
  };
  const isCurrent = useMemo(() => state.kind === 'saved' && state.said === JSON.stringify(draft), [state, draft]);
  /** False once the assessment or the options have changed since the file was made. */
  return { state, isCurrent, run, cancel };
}

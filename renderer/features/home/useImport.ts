import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { looksLikeBundle } from '../../../shared/bundle/marks.ts';
import type { ImportSummary } from '../../../shared/contract/exchange.ts';
import { decodedText } from '../../api/decodedText.ts';
import { useHost } from '../../api/host.ts';
import { type CallProblem, callProblem } from '../../api/problem.ts';
import { keys } from '../../api/queries.ts';

/** Steps of bringing in a file: nothing, a file that was read and checked, or one that was refused. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checked'; readonly name: string; readonly content: string; readonly summary: ImportSummary }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: CallProblem | FileReadProblem };

/** What is wrong before the backend sees the file. */
export interface FileReadProblem {
  readonly code: 'NOT_UTF8' | 'TOO_LARGE' | 'UNREADABLE';
}

export interface Importing {
  readonly state: ImportState;
  readonly choose: () => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** Chooses a file, has it checked without storing anything, and brings it in when the person agrees. What it is, its first bytes say: a
 * bundle goes its own way. */
export function useImport(onBundle: (file: { readonly name: string; readonly bytes: Uint8Array }) => void): Importing {
  const { api, shell } = useHost();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>({ kind: 'none' });

  const choose = async (): Promise<void> => {
    const file = await shell.chooseAssessmentFile().catch((error: unknown) => {
      const code = error instanceof Error && error.message.includes('too-large') ? 'TOO_LARGE' : 'UNREADABLE';
      setState({ kind: 'refused', name: '', problem: { code } });
      return null;
    });
    if (file === null) return;
    if (looksLikeBundle(file.bytes)) return onBundle(file);
    const content = decodedText(file.bytes);
    if (content === null) return setState({ kind: 'refused', name: file.name, problem: { code: 'NOT_UTF8' } });
    try {
      const summary = await api.exchange.inspect({ content });
      setState({ kind: 'checked', name: file.name, content, summary });
    } catch (error) {
      setState({ kind: 'refused', name: file.name, problem: callProblem(error) });
    }
  };

  const confirm = async (): Promise<void> => {
    if (state.kind !== 'checked') return;
    try {
      const { assessmentId } = await api.exchange.import({ content: state.content });
      setState({ kind: 'none' });
      await queries.invalidateQueries({ queryKey: keys.rows });
      await navigate({ to: '/a/$assessmentId/questions', params: { assessmentId } });
    } catch (error) {
      setState({ kind: 'refused', name: state.name, problem: callProblem(error) });
    }
  };

  return {
    state,
    choose: () => void choose(),
    confirm: () => void confirm(),
    cancel: () => setState({ kind: 'none' }),
  };
}

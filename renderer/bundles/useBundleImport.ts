import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssessmentId } from '../../shared/base/ids.ts';
import type { BundleSummary, VersionComparison } from '../../shared/contract/bundles.ts';
import { useHost } from '../api/host.ts';
import { type CallProblem, callProblem } from '../api/problem.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { showToast } from '../ui/toasts.ts';

interface BundleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Steps of bringing in a bundle. */
export type BundleImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'locked'; readonly file: BundleFile; readonly wrong: boolean; readonly busy: boolean }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly token: string;
      readonly summary: BundleSummary;
      /** What the person leaves out. */
      readonly left: ReadonlySet<string>;
      readonly compared: VersionComparison | null;
      readonly busy: boolean;
    }
  | { readonly kind: 'refused'; readonly problem: CallProblem };

function isTakenByItself(problem: CallProblem): boolean {
  return problem.code === 'INVALID_FILE' && problem.data.code === 'not-opened';
}

/** Has a bundle checked without storing anything, shows what is in it, and brings in what the person wants of it. */
export function useBundleImport() {
  const { api } = useHost();
  const queries = useQueryClient();
  const t = useTranslate();
  const [state, setState] = useState<BundleImportState>({ kind: 'none' });

  const inspect = async (file: BundleFile, passphrase?: string): Promise<void> => {
    setState(
      passphrase === undefined
        ? { kind: 'reading', name: file.name }
        : { kind: 'locked', file, wrong: false, busy: true },
    );
    try {
      const blob = new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' });
      const found = await api.bundles.inspect({ file: blob, ...(passphrase === undefined ? {} : { passphrase }) });
      if (found.state === 'locked') return setState({ kind: 'locked', file, wrong: false, busy: false });
      const { token, summary } = found;
      setState({ kind: 'open', name: file.name, token, summary, left: new Set(), compared: null, busy: false });
    } catch (error) {
      const problem = callProblem(error);
      if (isTakenByItself(problem)) setState({ kind: 'locked', file, wrong: true, busy: false });
      else setState({ kind: 'refused', problem });
    }
  };

  const confirm = async (): Promise<void> => {
    if (state.kind !== 'open' || state.busy) return;
    const { token, summary, left } = state;
    setState({ ...state, busy: true });
    try {
      const assessments = summary.assessments.map(({ id }) => id).filter((id) => !left.has(id));
      const done = await api.bundles.import({ token, assessments });
      const moved = done.assessments.filter(({ standing }) => standing !== 'same' && standing !== 'older').length;
      setState({ kind: 'none' });
      await queries.invalidateQueries();
      const message = moved === 0 ? t('bundles.import.doneNothing') : t('bundles.import.done', { count: moved });
      showToast({ message, tone: 'ok' });
    } catch (error) {
      setState({ kind: 'refused', problem: callProblem(error) });
    }
  };

  const compare = async (assessmentId: AssessmentId): Promise<void> => {
    if (state.kind !== 'open') return;
    try {
      setState({ ...state, compared: await api.bundles.compare({ token: state.token, assessmentId }) });
    } catch (error) {
      setState({ kind: 'refused', problem: callProblem(error) });
    }
  };

  return {
    state,
    inspect: (file: BundleFile) => void inspect(file),
    unlock: (passphrase: string) => {
      if (state.kind === 'locked' && passphrase !== '' && !state.busy) void inspect(state.file, passphrase);
    },
    take: (id: string, taken: boolean) => {
      if (state.kind !== 'open') return;
      const left = new Set(state.left);
      if (taken) left.delete(id);
      else left.add(id);
      setState({ ...state, left });
    },
    compare: (id: AssessmentId) => void compare(id),
    back: () => state.kind === 'open' && setState({ ...state, compared: null }),
    confirm: () => void confirm(),
    cancel: () => setState({ kind: 'none' }),
  };
}

export type BundleImporting = ReturnType<typeof useBundleImport>;

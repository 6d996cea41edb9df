import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { largestBenchmarkFile } from '../../../../shared/contract/largestBenchmarkFile.ts';
import { type BenchmarkSummary, summaryOf } from '../../../../shared/metrics/parseBenchmarkFile.ts';
import { chosenText, type UnreadCode } from '../../../api/chosenText.ts';
import { useApi } from '../../../api/host.ts';
import { callProblem } from '../../../api/problem.ts';
import { keys } from '../../../api/queries.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { showToast } from '../../../ui/toasts.ts';

/** Steps of replacing the benchmarks: nothing, a file that was read and checked, or one that was refused. */
export type BenchmarkChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'checked'; readonly name: string; readonly content: string; readonly summary: BenchmarkSummary }
  | { readonly kind: 'refused'; readonly refusal: BenchmarkRefusal };

/** Why a file is not taken; `path` is empty where the file as a whole is meant. */
export type BenchmarkRefusal =
  | { readonly code: 'INVALID_FILE'; readonly path: string; readonly message: string }
  | { readonly code: UnreadCode };

export interface BenchmarkFileSteps {
  readonly choice: BenchmarkChoice;
  readonly take: (file: File) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
  readonly goBack: () => Promise<void>;
}

/** Has a chosen file checked without storing anything, and puts it in the place of the benchmarks when the person agrees. */
export function useBenchmarkFile(): BenchmarkFileSteps {
  const t = useTranslate();
  const api = useApi();
  const queries = useQueryClient();
  const [choice, setChoice] = useState<BenchmarkChoice>({ kind: 'none' });
  const refuse = (refusal: BenchmarkRefusal): void => setChoice({ kind: 'refused', refusal });
  const store = async (act: () => Promise<unknown>, done: string): Promise<void> => {
    try {
      await act();
      showToast({ message: done, tone: 'ok' });
    } catch {
      showToast({ message: t('benchmarks.failed'), tone: 'trouble' });
    }
    await queries.invalidateQueries({ queryKey: keys.benchmarks });
  };
  return {
    choice,
    take: async (file) => {
      const read = await chosenText(file, largestBenchmarkFile);
      if (!read.ok) return refuse({ code: read.code });
      const { content } = read;
      try {
        const summary = summaryOf(await api.benchmarks.inspect({ content }));
        setChoice({ kind: 'checked', name: file.name, content, summary });
      } catch (error) {
        const problem = callProblem(error);
        refuse(
          problem.code === 'INVALID_FILE'
            ? { code: problem.code, path: problem.data.path, message: problem.data.message }
            : { code: 'UNREADABLE' },
        );
      }
    },
    confirm: async () => {
      if (choice.kind !== 'checked') return;
      const { content } = choice;
      setChoice({ kind: 'none' });
      await store(() => api.benchmarks.replace({ content }), t('benchmarks.replaced'));
    },
    cancel: () => setChoice({ kind: 'none' }),
    goBack: () => store(() => api.benchmarks.goBack(), t('benchmarks.wentBack')),
  };
}

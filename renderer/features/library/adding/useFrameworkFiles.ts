import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InspectedFramework } from '../../../../shared/contract/frameworks.ts';
import type { FrameworkFile } from '../../../../shared/frameworks/parseFrameworkFiles.ts';
import { useApi } from '../../../api/host.ts';
import { keys, usePreferences } from '../../../api/queries.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { showToast } from '../../../ui/toasts.ts';
import { readFiles, type UnreadFiles } from './readFiles.ts';

export type SoundFramework = Extract<InspectedFramework, { readonly kind: 'sound' }>;
type Faults = Omit<Extract<InspectedFramework, { readonly kind: 'faulty' }>, 'kind'>;

/** Why the chosen files are no questionnaire. */
export type FilesRefusal = ({ readonly code: 'FAULTY' } & Faults) | { readonly code: 'UNANSWERED' } | UnreadFiles;

/** Steps of adding a questionnaire: nothing, files that were read and checked, or files that were refused. */
export type FilesChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'checked'; readonly files: readonly FrameworkFile[]; readonly found: SoundFramework }
  | { readonly kind: 'refused'; readonly refusal: FilesRefusal };

export interface FrameworkFileSteps {
  readonly choice: FilesChoice;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
}

/** Has the chosen files checked without storing anything, and gives the workspace their questionnaire when the person agrees. */
export function useFrameworkFiles(): FrameworkFileSteps {
  const t = useTranslate();
  const api = useApi();
  const queries = useQueryClient();
  const { language } = usePreferences();
  const [choice, setChoice] = useState<FilesChoice>({ kind: 'none' });
  const refuse = (refusal: FilesRefusal): void => setChoice({ kind: 'refused', refusal });
  return {
    choice,
    take: async (chosen) => {
      const files = await readFiles(chosen);
      if ('code' in files) return refuse(files);
      try {
        const found = await api.frameworks.inspect({ files: [...files], language });
        if (found.kind === 'sound') setChoice({ kind: 'checked', files, found });
        else refuse({ code: 'FAULTY', problems: found.problems, more: found.more });
      } catch {
        refuse({ code: 'UNANSWERED' });
      }
    },
    confirm: async () => {
      if (choice.kind !== 'checked') return;
      const { files, found } = choice;
      setChoice({ kind: 'none' });
      try {
        await api.frameworks.add({ files: [...files] });
        showToast({ message: t('library.add.added', { title: found.entry.texts.title }), tone: 'ok' });
      } catch {
        showToast({ message: t('library.add.failed'), tone: 'trouble' });
      }
      await queries.invalidateQueries({ queryKey: keys.allFrameworks });
    },
    cancel: () => setChoice({ kind: 'none' }),
  };
}

import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { EvidenceFile, Visibility } from '../../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../../shared/base/ids.ts';
import { useApi, useHost } from '../../../api/host.ts';
import { instant } from '../../../api/today.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { showToast } from '../../../ui/toasts.ts';
import { attach } from './attach.ts';
import { type Upload, uploads } from './uploads.ts';

/** The evidence files of a question and what can be done about them. */
export interface Files {
  readonly list: readonly EvidenceFile[];
  /** Chosen for this question, and not attached yet. */
  readonly uploads: readonly Upload[];
  readonly readOnly: boolean;
  /** False for a file whose bytes did not come along. */
  readonly isHere: (file: EvidenceFile) => boolean;
  readonly add: (files: readonly File[]) => void;
  readonly again: (upload: Upload) => void;
  readonly leave: (upload: Upload) => void;
  /** Says so, with the way back. */
  readonly remove: (file: EvidenceFile) => void;
  readonly setReaders: (file: EvidenceFile, visibility: Visibility) => void;
  readonly save: (file: EvidenceFile) => void;
}

const none: readonly EvidenceFile[] = [];

function withReaders({ visibility: _, ...file }: EvidenceFile, visibility: Visibility): EvidenceFile {
  return visibility === 'client' ? file : { ...file, visibility };
}

/** The files of a question of the open assessment. They belong to what is stored, whatever is tried in a sandbox. */
export function useFiles(question: QuestionId): Files {
  const t = useTranslate();
  const api = useApi();
  const { shell } = useHost();
  const { head, stored } = useAssessment();
  const { session, readOnly } = stored;
  const pending = useSyncExternalStore(uploads.subscribe, uploads.list);
  const all = stored.draft.assessment.files ?? none;
  const list = useMemo(() => all.filter(({ on }) => on.question === question), [all, question]);
  const hashes = list.map(({ sha256 }) => sha256);
  const { data: here } = useQuery({
    queryKey: ['files', 'here', ...hashes],
    queryFn: () => api.files.here({ hashes }),
    enabled: hashes.length > 0,
  });

  return useMemo(() => {
    const names = { pasted: t('files.pasted'), unnamed: t('files.unnamed') };
    const newId = () => crypto.randomUUID();
    const start = (upload: Upload) => {
      uploads.put({ ...upload, state: 'working' });
      uploads.inTurn(() => attach(upload, { api, session, uploads, names, now: instant, newId }));
    };
    const isHere = (file: EvidenceFile) => here === undefined || here.includes(file.sha256);
    const act = (change: (files: readonly EvidenceFile[]) => readonly EvidenceFile[]) => {
      if (readOnly) return;
      const after = change(session.state().draft.assessment.files ?? none);
      void session.edit([{ entry: 'files', value: after.length === 0 ? null : [...after] }]);
    };
    return {
      list,
      uploads: pending.filter((upload) => upload.assessment === head.id && upload.question === question),
      readOnly,
      isHere,
      add: (files) => {
        if (readOnly) return;
        for (const file of files) start({ id: newId(), assessment: head.id, question, file, state: 'working' });
      },
      again: start,
      leave: ({ id }) => uploads.drop(id),
      remove: (file) => {
        const position = (session.state().draft.assessment.files ?? none).findIndex(({ id }) => id === file.id);
        act((files) => files.filter(({ id }) => id !== file.id));
        // Bytes that never came along could not be listed again; the step back of the history can do that.
        const back = () => (isHere(file) ? act((files) => files.toSpliced(position, 0, file)) : void session.undo());
        showToast({
          message: t('files.removed', { name: file.name }),
          action: { label: t('files.undo'), onSelect: back },
        });
      },
      setReaders: (file, visibility) =>
        act((files) => files.map((one) => (one.id === file.id ? withReaders(one, visibility) : one))),
      save: (file) => {
        const saving = async (): Promise<void> => {
          const { exportId } = await api.files.export({ assessmentId: head.id, file: file.id });
          const saved = await shell.saveExport({ exportId, suggestedName: file.name, anyKind: true });
          if (saved.saved) showToast({ message: t('files.saved', { name: saved.name }), tone: 'ok' });
        };
        saving().catch(() => showToast({ message: t('files.notSaved', { name: file.name }), tone: 'trouble' }));
      },
    };
  }, [t, api, shell, session, readOnly, here, list, pending, head.id, question]);
}

import { mostFiles } from '../../../../shared/assessment/fileLimits.ts';
import { EvidenceFile } from '../../../../shared/assessment/schema.ts';
import { StoreProblem } from '../../../../shared/contract/files.ts';
import type { Api } from '../../../api/host.ts';
import { callProblem } from '../../../api/problem.ts';
import type { Session } from '../../../api/session.ts';
import { type FileRefusal, type NamesForNothing, type Prepared, prepareFile } from './prepareFile.ts';
import type { Upload, Uploads } from './uploads.ts';

/** What attaching needs of the app. */
export interface Attaching {
  readonly api: { readonly files: Pick<Api['files'], 'store'> };
  readonly session: Pick<Session, 'state' | 'edit'>;
  readonly uploads: Uploads;
  readonly names: NamesForNothing;
  /** The present moment, ISO 8601. */
  readonly now: () => string;
  /** An id that no other file has. */
  readonly newId: () => string;
  readonly prepare?: (file: File, names: NamesForNothing) => Promise<Prepared>;
}

const told: readonly FileRefusal[] = ['too-large', 'too-many-pixels', 'damaged', 'workspace-full'];

/** Why the backend did not store a file. */
export function refusalOf(error: unknown): FileRefusal {
  const problem = callProblem(error);
  if (problem.code === 'READ_ONLY') return 'read-only';
  if (problem.code === 'TROUBLE' && problem.data.code === 'disk-full') return 'disk-full';
  if (problem.code !== 'INVALID_FILE') return 'not-stored';
  const code = StoreProblem.safeParse(problem.data.code);
  return told.find((one) => code.success && one === code.data) ?? 'damaged';
}

/** Prepares a chosen file, stores its bytes, then lists it: one step of undo. What fails stays chosen, with the reason. */
export async function attach(upload: Upload, attaching: Attaching): Promise<void> {
  const { api, session, uploads, names, now, newId, prepare = prepareFile } = attaching;
  const refuse = (reason: FileRefusal) => uploads.put({ ...upload, state: reason });
  const listed = () => session.state().draft.assessment.files ?? [];
  uploads.put({ ...upload, state: 'working' });
  if (listed().length >= mostFiles) return refuse('too-many');
  const prepared = await prepare(upload.file, names);
  if (!prepared.ok) return refuse(prepared.reason);
  const { name, as, bytes } = prepared.file;
  try {
    const stored = await api.files.store({ assessmentId: upload.assessment, bytes, as });
    if (listed().length >= mostFiles) return refuse('too-many');
    const file = EvidenceFile.parse({
      id: newId(),
      on: { question: upload.question },
      name,
      addedAt: now(),
      ...stored,
    });
    void session.edit([{ entry: 'files', value: [...listed(), file] }]);
  } catch (error) {
    return refuse(refusalOf(error));
  }
  uploads.drop(upload.id);
}

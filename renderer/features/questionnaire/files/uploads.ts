import type { AssessmentId, QuestionId } from '../../../../shared/base/ids.ts';
import type { FileRefusal } from './prepareFile.ts';

/** A file that was chosen and is not attached yet. */
export interface Upload {
  readonly id: string;
  readonly assessment: AssessmentId;
  readonly question: QuestionId;
  readonly file: File;
  readonly state: 'working' | FileRefusal;
}

/** [Note: A chosen file stays chosen] Files on their way, and those that could not be stored. They outlive the question's screen, so that going
 * on to answer loses none. */
export interface Uploads {
  readonly list: () => readonly Upload[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Adds it, or puts it in the place of the one of the same id. */
  readonly put: (upload: Upload) => void;
  readonly drop: (id: string) => void;
  /** Does one after the other: files are listed in the order in which they were given, and one at a time is in memory. */
  readonly inTurn: (work: () => Promise<void>) => void;
}

export function createUploads(): Uploads {
  let uploads: readonly Upload[] = [];
  let line: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();
  const set = (next: readonly Upload[]) => {
    uploads = next;
    for (const listener of listeners) listener();
  };
  return {
    list: () => uploads,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (upload) => {
      const at = uploads.findIndex(({ id }) => id === upload.id);
      set(at < 0 ? [...uploads, upload] : uploads.with(at, upload));
    },
    inTurn: (work) => {
      line = line.then(work, work);
    },
    drop: (id) => set(uploads.filter((upload) => upload.id !== id)),
  };
}

/** Those of the app. */
export const uploads = createUploads();

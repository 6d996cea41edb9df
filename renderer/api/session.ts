import type { Draft } from '../../shared/assessment/applyChange.ts';
import type { Change, EntryKey } from '../../shared/assessment/change.ts';
import type { AssessmentHead } from '../../shared/contract/assessments.ts';
import type { CallProblem } from './problem.ts';

/** Where the last edit stands. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Nothing of `changes` is stored; they are still shown and can be sent again. */
  | { readonly kind: 'failed'; readonly problem: CallProblem; readonly changes: readonly Change[] };

/** A stale write: what was typed here, beside what is stored now. */
export interface Conflict {
  readonly key: EntryKey;
  readonly mine: readonly Change[];
  readonly theirs: unknown;
  /** The revision of `theirs`. */
  readonly revision: number;
}

/** An assessment as its screens see it. */
export interface SessionState {
  readonly head: AssessmentHead;
  /** What the screen shows: everything stored, with the edits under way on top. */
  readonly draft: Draft;
  readonly save: SaveState;
  readonly conflict: Conflict | null;
}

/** What the screens of an open assessment work with: the stored one, or a sandbox over it. */
export interface Session {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SessionState;
  /** Makes all of the changes, or none, as one step of undo. `overUnseen`: they, or those of these entries, were typed while their entries
   * changed elsewhere. */
  readonly edit: (changes: readonly Change[], overUnseen?: boolean | ReadonlySet<EntryKey>) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Sends again what could not be stored. */
  readonly retry: () => Promise<void>;
  /** Settles the conflict that is shown: what was typed here, or what is stored. */
  readonly settle: (choice: 'mine' | 'theirs') => Promise<void>;
  /** Reads the assessment anew. */
  readonly reload: () => Promise<void>;
}

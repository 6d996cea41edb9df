import { applyChange, type Draft } from '../../shared/assessment/applyChange.ts';
import { type Change, type EntryKey, entryKey } from '../../shared/assessment/change.ts';
import type { AssessmentId } from '../../shared/base/ids.ts';
import type { AssessmentHead, OpenAssessment, Saved } from '../../shared/contract/assessments.ts';
import type { Api } from './host.ts';
import { type CallProblem, callProblem } from './problem.ts';

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
}

export interface SessionState {
  readonly head: AssessmentHead;
  /** What the screen shows: everything stored, with the edits under way on top. */
  readonly draft: Draft;
  readonly save: SaveState;
  readonly conflict: Conflict | null;
}

/** [Note: Tick after commit] One open assessment. An edit shows at once, is sent in order, and counts as saved only when the backend
 * has committed it. When an edit fails, what was typed stays on the screen and in `save.changes` until it is sent again or given up. */
export class AssessmentSession {
  readonly #api: Api;
  #stored: OpenAssessment;
  #pending: readonly (readonly Change[])[] = [];
  #save: SaveState = { kind: 'idle' };
  #conflict: Conflict | null = null;
  #state: SessionState;
  #line: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(api: Api, stored: OpenAssessment) {
    this.#api = api;
    this.#stored = stored;
    this.#state = this.#present();
  }

  static async open(api: Api, assessmentId: AssessmentId): Promise<AssessmentSession> {
    return new AssessmentSession(api, await api.assessments.get({ assessmentId }));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  /** Shows the changes now and stores them as one step of undo. Resolves when they are stored or have failed. */
  readonly edit = (changes: readonly Change[]): Promise<void> => {
    if (changes.length === 0) return Promise.resolve();
    this.#pending = [...this.#pending, changes];
    this.#tell(this.#save.kind === 'failed' ? this.#save : { kind: 'saving' });
    return this.#queue(async () => {
      const expected = changes.map((change) => ({
        change,
        expectedRevision: this.#stored.revisions[entryKey(change)] ?? 0,
      }));
      try {
        const saved = await this.#api.assessments.edit({ assessmentId: this.#stored.head.id, changes: expected });
        this.#pending = this.#pending.filter((waiting) => waiting !== changes);
        this.#accept(saved);
      } catch (error) {
        this.#fail(changes, callProblem(error));
      }
    });
  };

  readonly undo = (): Promise<void> => this.#step('undo');
  readonly redo = (): Promise<void> => this.#step('redo');

  /** Sends again what failed. */
  readonly retry = (): Promise<void> => {
    if (this.#save.kind !== 'failed') return Promise.resolve();
    const { changes } = this.#save;
    this.#pending = this.#pending.filter((waiting) => waiting !== changes);
    this.#save = { kind: 'saving' };
    return this.edit(changes);
  };

  /** Settles a conflict: `mine` stores what was typed here over what is there now, `theirs` lets the stored value stand. */
  readonly settle = async (choice: 'mine' | 'theirs'): Promise<void> => {
    const conflict = this.#conflict;
    if (conflict === null) return;
    this.#conflict = null;
    this.#pending = this.#pending.filter((waiting) => waiting !== conflict.mine);
    await this.reload();
    if (choice === 'mine') await this.edit(conflict.mine);
  };

  /** Reads the assessment anew, behind the edits that are under way. */
  readonly reload = (): Promise<void> =>
    this.#queue(async () => {
      this.#stored = await this.#api.assessments.get({ assessmentId: this.#stored.head.id });
      this.#tell(this.#save.kind === 'saving' && this.#pending.length === 0 ? { kind: 'idle' } : this.#save);
    });

  /** Another window moved the assessment to this revision: reads it anew unless that is known already. */
  readonly follow = (revision: number): Promise<void> =>
    this.#queue(async () => {
      if (revision > this.#stored.head.revision) void this.reload();
    });

  async #step(direction: 'undo' | 'redo'): Promise<void> {
    return this.#queue(async () => {
      try {
        this.#accept(await this.#api.assessments[direction]({ assessmentId: this.#stored.head.id }));
      } catch (error) {
        const problem = callProblem(error);
        if (problem.code !== 'NOTHING_TO_UNDO') this.#fail([], problem);
      }
    });
  }

  #queue(work: () => Promise<void>): Promise<void> {
    this.#line = this.#line.then(work, work);
    return this.#line;
  }

  #accept(saved: Saved): void {
    const draft = saved.changes.reduce(applyChange, draftOf(this.#stored));
    this.#stored = {
      head: {
        ...this.#stored.head,
        revision: saved.revision,
        updatedAt: saved.savedAt,
        canUndo: saved.canUndo,
        canRedo: saved.canRedo,
      },
      ...draft,
      revisions: { ...this.#stored.revisions, ...saved.revisions },
    };
    const failed = this.#save.kind === 'failed' && this.#pending.includes(this.#save.changes);
    if (failed) this.#tell(this.#save);
    else this.#tell(this.#pending.length > 0 ? { kind: 'saving' } : { kind: 'saved', at: saved.savedAt });
  }

  #fail(changes: readonly Change[], problem: CallProblem): void {
    if (problem.code === 'CONFLICT') {
      const mine = this.#joined(this.#conflict?.mine, changes);
      this.#conflict = { key: problem.data.key, mine, theirs: problem.data.value };
      this.#tell(this.#save.kind === 'failed' ? this.#save : { kind: 'idle' });
    } else {
      const before = this.#save.kind === 'failed' ? this.#save.changes : undefined;
      this.#tell({ kind: 'failed', problem, changes: this.#joined(before, changes) });
    }
  }

  /** Two edits that wait for the same decision of a person become one, so that neither is forgotten. */
  #joined(before: readonly Change[] | undefined, changes: readonly Change[]): readonly Change[] {
    if (before === undefined) return changes;
    const joined = [...before, ...changes];
    this.#pending = [...this.#pending.filter((waiting) => waiting !== before && waiting !== changes), joined];
    return joined;
  }

  #present(): SessionState {
    const draft = this.#pending.flat().reduce(applyChange, draftOf(this.#stored));
    return { head: this.#stored.head, draft, save: this.#save, conflict: this.#conflict };
  }

  #tell(save: SaveState): void {
    this.#save = save;
    this.#state = this.#present();
    for (const listener of this.#listeners) listener();
  }
}

function draftOf({ assessment, facilitation, report }: OpenAssessment): Draft {
  return { assessment, facilitation, report };
}

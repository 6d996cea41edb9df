import { applyChange, type Draft } from '../../shared/assessment/applyChange.ts';
import { type Change, type EntryKey, entryKey } from '../../shared/assessment/change.ts';
import type { AssessmentId } from '../../shared/base/ids.ts';
import type { OpenAssessment, Saved } from '../../shared/contract/assessments.ts';
import { onlyTimePassed } from '../../shared/workshop/meetingTime.ts';
import type { Api } from './host.ts';
import { type CallProblem, callProblem } from './problem.ts';
import type { Conflict, SaveState, Session, SessionState } from './session.ts';

/** The calls that an open assessment needs. */
export interface SessionApi {
  readonly assessments: Pick<Api['assessments'], 'get' | 'edit' | 'undo' | 'redo'>;
}

type Failed = Omit<Extract<SaveState, { readonly kind: 'failed' }>, 'kind'>;
type Revisions = OpenAssessment['revisions'];

/** [Note: Tick after commit] One open assessment. An edit shows at once, is sent in order, and counts as saved only when the backend
 * has committed it. When an edit fails, what was typed stays on the screen and in `save.changes` until it is sent again; when it was
 * stale, it stays in `conflict.mine` until a person has chosen. A newer edit of an entry takes the place of an older one that waits. */
export class AssessmentSession implements Session {
  readonly #api: SessionApi;
  #stored: OpenAssessment;
  /** The revisions of what the person saw while typing: those of `#stored`, except for entries that somebody else changed meanwhile. */
  #seen: Revisions;
  /** Edits that are queued, the oldest first; the first may be on its way. */
  #queued: readonly (readonly Change[])[] = [];
  #failed: Failed | null = null;
  /** One after the other is shown. */
  #conflicts: readonly Conflict[] = [];
  /** What a settled conflict sends as soon as the assessment was read anew. */
  #settling: readonly Change[] = [];
  #rest: SaveState = { kind: 'idle' };
  #state: SessionState;
  #line: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(api: SessionApi, stored: OpenAssessment) {
    this.#api = api;
    this.#stored = stored;
    this.#seen = stored.revisions;
    this.#state = this.#present();
  }

  static async open(api: SessionApi, assessmentId: AssessmentId): Promise<AssessmentSession> {
    return new AssessmentSession(api, await api.assessments.get({ assessmentId }));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  /** Shows the changes now and stores them as one step of undo. Resolves when they are stored or have failed. `overUnseen`: they, or those
   * of these entries, were typed while their entries changed elsewhere, so a person has to choose, whatever is known here by now. */
  readonly edit = (changes: readonly Change[], overUnseen: boolean | ReadonlySet<EntryKey> = false): Promise<void> => {
    if (changes.length === 0) return Promise.resolve();
    if (overUnseen === true) this.#unsee(changes);
    else if (overUnseen !== false) this.#unsee(changes.filter((change) => overUnseen.has(entryKey(change))));
    return this.#send(changes);
  };

  readonly undo = (): Promise<void> => this.#step('undo');
  readonly redo = (): Promise<void> => this.#step('redo');

  /** Sends again what failed; when that was not an edit, reads the assessment anew. */
  readonly retry = (): Promise<void> => {
    const failed = this.#failed;
    if (failed === null) return Promise.resolve();
    if (failed.changes.length === 0) return this.reload();
    this.#failed = null;
    return this.#send(this.#notTypedAnew(failed.changes));
  };

  /** Settles the conflict that is shown: `mine` stores what was typed here over what is there now, `theirs` lets the stored value stand.
   * What else belonged to the refused edit is stored either way. */
  readonly settle = (choice: 'mine' | 'theirs'): Promise<void> => {
    const [conflict, ...others] = this.#conflicts;
    if (conflict === undefined) return Promise.resolve();
    const { key, mine, revision } = conflict;
    this.#conflicts = others;
    this.#settling = [...this.#settling, ...(choice === 'mine' ? mine : mine.filter((one) => entryKey(one) !== key))];
    // The person has seen this revision and decided; a later one would be another conflict.
    this.#seen = { ...this.#seen, [key]: revision };
    this.#tell();
    return this.#queue(async () => {
      const problem = await this.#read();
      const changes = this.#notTypedAnew(this.#settling);
      this.#settling = [];
      if (problem !== null) return this.#fail(changes, problem);
      void this.#send(changes);
    }).then(() => this.#line);
  };

  /** Reads the assessment anew, behind the edits that are under way. Never rejects: what is wrong is in `save`. */
  readonly reload = (): Promise<void> =>
    this.#queue(async () => {
      const problem = await this.#read();
      if (problem !== null) return this.#fail([], problem);
      if (this.#failed?.changes.length === 0) this.#failed = null;
      this.#tell();
    });

  /** Another window moved the assessment to this revision: reads it anew unless that is known already. */
  readonly follow = (revision: number): Promise<void> =>
    this.#queue(async () => {
      if (revision > this.#stored.head.revision) void this.reload();
    });

  #step(direction: 'undo' | 'redo'): Promise<void> {
    return this.#queue(async () => {
      for (let isTime = true; isTime; ) {
        const answer = await settled(this.#api.assessments[direction]({ assessmentId: this.#stored.head.id }));
        isTime = answer.ok && this.#isOnlyTime(answer.value.changes);
        if (answer.ok) this.#accept(answer.value);
        else if (answer.problem.code !== 'NOTHING_TO_UNDO') this.#fail([], answer.problem);
      }
    });
  }

  /** [Note: Time is no step] Seconds of a meeting are stored while people work at something else: to undo they are nothing that anybody did,
   * and the step before them is taken back as well. */
  #isOnlyTime(changes: readonly Change[]): boolean {
    const [change, ...others] = changes;
    if (change?.entry !== 'meetings' || others.length > 0) return false;
    return onlyTimePassed(this.#stored.assessment.meetings ?? [], change.value ?? []);
  }

  #send(typed: readonly Change[]): Promise<void> {
    // A list of its own, which is known by its identity.
    const changes = [...typed];
    if (changes.length > 0) this.#queued = [...this.#queued, changes];
    this.#tell();
    if (changes.length === 0) return this.#line;
    return this.#queue(async () => {
      const expected = changes.map((change) => ({ change, expectedRevision: this.#seen[entryKey(change)] ?? 0 }));
      const call = this.#api.assessments.edit({ assessmentId: this.#stored.head.id, changes: expected });
      const answer = await settled(call);
      this.#queued = this.#queued.filter((queued) => queued !== changes);
      if (!answer.ok) return this.#fail(changes, answer.problem);
      this.#replaceWaiting(changes);
      this.#accept(answer.value);
    });
  }

  #queue(work: () => Promise<void>): Promise<void> {
    this.#line = this.#line.then(work, work);
    return this.#line;
  }

  /** An entry with an unstored edit keeps the revision that the edit was typed on, so that it cannot overwrite what nobody here has seen. */
  async #read(): Promise<CallProblem | null> {
    const answer = await settled(this.#api.assessments.get({ assessmentId: this.#stored.head.id }));
    if (!answer.ok) return answer.problem;
    this.#stored = answer.value;
    const typed = this.#unstored().map((change): [string, number] => {
      const key = entryKey(change);
      return [key, this.#seen[key] ?? 0];
    });
    this.#seen = { ...this.#stored.revisions, ...Object.fromEntries(typed) };
    return null;
  }

  /** These entries count as last seen before their newest change. */
  #unsee(changes: readonly Change[]): void {
    const before = changes.map((change): [string, number] => {
      const key = entryKey(change);
      return [key, Math.max(0, (this.#seen[key] ?? 0) - 1)];
    });
    this.#seen = { ...this.#seen, ...Object.fromEntries(before) };
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
    this.#seen = { ...this.#seen, ...saved.revisions };
    if (this.#failed?.changes.length === 0) this.#failed = null;
    this.#rest = { kind: 'saved', at: saved.savedAt };
    this.#tell();
  }

  /** An edit that was typed later and is queued takes the place of these changes. */
  #notTypedAnew(changes: readonly Change[]): readonly Change[] {
    return without(changes, this.#queued.flat());
  }

  /** Changes of the same entries that wait for a person are settled by newer ones. */
  #replaceWaiting(newer: readonly Change[]): void {
    this.#settling = without(this.#settling, newer);
    if (this.#failed !== null && this.#failed.changes.length > 0) {
      const changes = without(this.#failed.changes, newer);
      this.#failed = changes.length === 0 ? null : { ...this.#failed, changes };
    }
    const left = this.#conflicts.map((conflict) => ({ ...conflict, mine: without(conflict.mine, newer) }));
    this.#conflicts = left.filter(isAboutKey);
    // What else belonged to a stale edit was refused with it, for no fault of its own.
    for (const { mine } of left.filter((conflict) => !isAboutKey(conflict))) void this.edit(this.#notTypedAnew(mine));
  }

  /** Keeps what was typed until a person decides. */
  #fail(typed: readonly Change[], problem: CallProblem): void {
    const changes = this.#notTypedAnew(typed);
    this.#replaceWaiting(changes);
    if (problem.code === 'CONFLICT' && changes.length > 0) {
      const { key, value, revision } = problem.data;
      const conflict: Conflict = { key, mine: changes, theirs: value, revision };
      if (isAboutKey({ ...conflict, mine: typed }) && !isAboutKey(conflict)) void this.edit(changes);
      else this.#conflicts = [...this.#conflicts, conflict];
      this.#rest = { kind: 'idle' };
    } else if (changes.length > 0 || typed.length === 0) {
      this.#failed = { problem, changes: [...(this.#failed?.changes ?? []), ...changes] };
    }
    this.#tell();
  }

  /** What is shown on top of what is stored, the oldest first. */
  #unstored(): readonly Change[] {
    const stale = this.#conflicts.flatMap(({ mine }) => mine);
    return [...(this.#failed?.changes ?? []), ...stale, ...this.#settling, ...this.#queued.flat()];
  }

  #present(): SessionState {
    const draft = this.#unstored().reduce(applyChange, draftOf(this.#stored));
    return { head: this.#stored.head, draft, save: this.#saveState(), conflict: this.#conflicts[0] ?? null };
  }

  #saveState(): SaveState {
    if (this.#failed !== null) return { kind: 'failed', ...this.#failed };
    return this.#queued.length + this.#settling.length > 0 ? { kind: 'saving' } : this.#rest;
  }

  #tell(): void {
    this.#state = this.#present();
    for (const listener of this.#listeners) listener();
  }
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CallProblem };

async function settled<T>(call: Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    return { ok: false, problem: callProblem(error) };
  }
}

function draftOf({ assessment, facilitation, report }: OpenAssessment): Draft {
  return { assessment, facilitation, report };
}

function isAboutKey({ key, mine }: Conflict): boolean {
  return mine.some((change) => entryKey(change) === key);
}

/** The changes of entries that `newer` does not change. */
function without(changes: readonly Change[], newer: readonly Change[]): readonly Change[] {
  const keys = new Set(newer.map(entryKey));
  return changes.filter((change) => !keys.has(entryKey(change)));
}

import { ORPCError } from '@orpc/client';
import type { SessionApi } from '../../../renderer/api/assessmentSession.ts';
import { applyChange } from '../../../shared/assessment/applyChange.ts';
import { Change, entryKey } from '../../../shared/assessment/change.ts';
import { AssessmentId, FrameworkId } from '../../../shared/base/ids.ts';
import type { OpenAssessment, Saved } from '../../../shared/contract/assessments.ts';

export const theId = AssessmentId.parse('7b0c1f8e-4a52-4a0e-9d53-0a6c1c7e2b11');

/** `lost`: stored, but the answer never arrives. */
export type Fate = 'ok' | 'unreachable' | 'invalid' | 'lost';

/** An assessment that keeps the rules of the backend (revisions by entry, all or none, conflicts), with failures on demand. */
export class FakeBackend {
  /** What the next calls meet, the first one first; then all is well. */
  readonly fates: Fate[] = [];
  readonly sent: { readonly changes: readonly Change[]; readonly expected: readonly number[] }[] = [];
  /** Every change that was stored, of this window and of others. */
  readonly stored: { readonly by: 'me' | 'other'; readonly change: Change }[] = [];
  canUndo = false;
  /** Changes that the next `undo` answers with. */
  undone: readonly Change[] | null = null;
  /** What steps before that take back, one each. */
  readonly undoneBefore: (readonly Change[])[] = [];
  reads = 0;
  #open: OpenAssessment;

  constructor() {
    this.#open = {
      head: {
        id: theId,
        revision: 1,
        framework: { id: FrameworkId.parse('four-pillar'), version: '1.0.0', hash: 'sha256:0' },
        workflow: 'draft',
        createdAt: '2026-11-02T09:00:00.000Z',
        updatedAt: '2026-11-02T09:00:00.000Z',
        canUndo: false,
        canRedo: false,
      },
      assessment: { organisation: { name: 'Fjord Analytics' } },
      facilitation: null,
      report: null,
      revisions: { organisation: 1 },
    };
  }

  now(): OpenAssessment {
    return this.#open;
  }

  valueOf(key: string): unknown {
    return this.stored.findLast(({ change }) => entryKey(change) === key)?.change.value ?? null;
  }

  #store(changes: readonly Change[], by: 'me' | 'other'): Saved {
    const revision = this.#open.head.revision + 1;
    const savedAt = new Date(Date.UTC(2026, 10, 2, 9, 0, revision)).toISOString();
    const revisions = Object.fromEntries(changes.map((change) => [entryKey(change), revision]));
    const { assessment, facilitation, report } = changes.reduce(applyChange, this.#open);
    this.#open = {
      ...{ assessment, facilitation, report },
      head: { ...this.#open.head, revision, updatedAt: savedAt, canUndo: true },
      revisions: { ...this.#open.revisions, ...revisions },
    };
    for (const change of changes) this.stored.push({ by, change });
    return { revision, savedAt, changes: [...changes], revisions, canUndo: true, canRedo: false };
  }

  /** Another window stores something. Answers the new revision. */
  other(...changes: readonly Change[]): number {
    return this.#store(changes, 'other').revision;
  }

  #meet(): Fate {
    const fate = this.fates.shift() ?? 'ok';
    if (fate === 'unreachable') throw new Error('the line is down');
    if (fate === 'invalid') throw new ORPCError('INVALID', { data: { path: 'value', message: 'does not fit' } });
    return fate;
  }

  async #edit(changes: readonly { readonly change: Change; readonly expectedRevision: number }[]): Promise<Saved> {
    this.sent.push({
      changes: changes.map(({ change }) => change),
      expected: changes.map(({ expectedRevision }) => expectedRevision),
    });
    await Promise.resolve();
    const fate = this.#meet();
    for (const { change, expectedRevision } of changes) {
      const key = entryKey(change);
      const revision = this.#open.revisions[key] ?? 0;
      if (revision !== expectedRevision)
        throw new ORPCError('CONFLICT', { data: { key, revision, value: this.valueOf(key) } });
    }
    const saved = this.#store(
      changes.map(({ change }) => change),
      'me',
    );
    if (fate === 'lost') throw new Error('the line went down');
    return saved;
  }

  async #step(): Promise<Saved> {
    await Promise.resolve();
    this.#meet();
    const before = this.undoneBefore.shift();
    if (before !== undefined) return this.#store(before, 'me');
    if (this.undone === null) throw new ORPCError('NOTHING_TO_UNDO');
    return this.#store(this.undone, 'me');
  }

  readonly api: SessionApi = {
    assessments: {
      get: async () => {
        this.reads += 1;
        await Promise.resolve();
        this.#meet();
        return this.#open;
      },
      edit: ({ changes }) =>
        this.#edit(changes.map(({ change, expectedRevision }) => ({ change: Change.parse(change), expectedRevision }))),
      undo: () => this.#step(),
      redo: () => this.#step(),
    },
  };
}

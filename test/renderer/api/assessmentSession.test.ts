import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssessmentSession } from '../../../renderer/api/assessmentSession.ts';
import { type Change, entryKey } from '../../../shared/assessment/change.ts';
import type { Meeting } from '../../../shared/assessment/schema.ts';
import { agreedChange, titleChange } from '../../builders/aChange.ts';
import { FakeBackend, type Fate } from './aBackend.ts';

const summaryChange = (value: string): Change => ({ entry: 'summary', value });

async function opened() {
  const backend = new FakeBackend();
  const session = await AssessmentSession.open(backend.api, backend.now().head.id);
  return { backend, session };
}

/** The values that the screen shows under these keys. */
function shown(session: AssessmentSession, key: string): unknown {
  const { assessment } = session.state().draft;
  const [entry, question] = key.split(':');
  if (entry === 'title') return assessment.title ?? null;
  if (entry === 'summary') return assessment.summary ?? null;
  return assessment.agreed?.find((one) => one.question === question)?.answer ?? null;
}

describe('an edit', () => {
  it('shows at once and counts as saved only after the answer', async () => {
    const { backend, session } = await opened();
    const states: string[] = [];
    session.subscribe(() => states.push(session.state().save.kind));
    expect(session.state().save).toEqual({ kind: 'idle' });

    const storing = session.edit([titleChange('Autumn')]);
    expect(shown(session, 'title')).toBe('Autumn');
    expect(session.state().save).toEqual({ kind: 'saving' });
    expect(backend.stored).toEqual([]);
    await storing;
    expect(session.state().save).toEqual({ kind: 'saved', at: '2026-11-02T09:00:02.000Z' });
    expect(session.state().head).toMatchObject({ revision: 2, canUndo: true, updatedAt: '2026-11-02T09:00:02.000Z' });
    expect(states).toEqual(['saving', 'saved']);
  });

  it('is sent in order, one at a time, with the revision as it is when it is sent', async () => {
    const { backend, session } = await opened();
    const all = ['A', 'B', 'C'].map((title) => session.edit([titleChange(title)]));
    expect(backend.sent.length).toBeLessThan(2);
    await Promise.all(all);
    expect(backend.sent.map(({ changes }) => changes[0]?.value)).toEqual(['A', 'B', 'C']);
    expect(backend.sent.map(({ expected }) => expected)).toEqual([[0], [2], [3]]);
    expect(session.state().save).toEqual({ kind: 'saved', at: '2026-11-02T09:00:04.000Z' });
  });

  it('stays "saving" until the last one is stored', async () => {
    const { session } = await opened();
    const first = session.edit([titleChange('A')]);
    const second = session.edit([summaryChange('S')]);
    await first;
    expect(session.state().save.kind).toBe('saving');
    await second;
    expect(session.state().save.kind).toBe('saved');
  });

  it('of nothing does nothing, and one list may be given twice', async () => {
    const { backend, session } = await opened();
    await session.edit([]);
    expect([backend.sent.length, session.state().save.kind]).toEqual([0, 'idle']);
    const changes = [titleChange('A')];
    const both = [session.edit(changes), session.edit(changes)];
    await both[0];
    expect(session.state().save.kind).toBe('saving');
    await both[1];
    expect(backend.sent).toHaveLength(2);
  });

  it('is stored even when a listener fails', async () => {
    const { session } = await opened();
    session.subscribe(() => {
      if (session.state().save.kind === 'saved') throw new Error('a screen broke');
    });
    await session.edit([titleChange('A')]).catch(() => {});
    expect(session.state().save.kind).toBe('saved');
  });

  it('tells nobody who has stopped listening', async () => {
    const { session } = await opened();
    let told = 0;
    const stop = session.subscribe(() => {
      told += 1;
    });
    stop();
    await session.edit([titleChange('A')]);
    expect(told).toBe(0);
  });
});

describe('a failed edit', () => {
  it('keeps what was typed, and retry sends it once', async () => {
    const { backend, session } = await opened();
    backend.fates.push('unreachable');
    await session.edit([titleChange('A')]);
    expect(session.state().save).toEqual({
      kind: 'failed',
      problem: { code: 'UNREACHABLE' },
      changes: [titleChange('A')],
    });
    expect(shown(session, 'title')).toBe('A');
    await Promise.all([session.retry(), session.retry()]);
    expect(backend.sent).toHaveLength(2);
    expect(backend.valueOf('title')).toBe('A');
    expect(session.state().save.kind).toBe('saved');
  });

  it('joins another one that failed', async () => {
    const { backend, session } = await opened();
    backend.fates.push('unreachable', 'invalid');
    await Promise.all([session.edit([titleChange('A')]), session.edit([summaryChange('S')])]);
    expect(session.state().save).toEqual({
      kind: 'failed',
      problem: { code: 'INVALID', data: { path: 'value', message: 'does not fit' } },
      changes: [titleChange('A'), summaryChange('S')],
    });
    await session.retry();
    expect(backend.sent.at(-1)?.changes).toEqual([titleChange('A'), summaryChange('S')]);
    expect(session.state().save.kind).toBe('saved');
  });

  it('stays failed while others are stored', async () => {
    const { backend, session } = await opened();
    backend.fates.push('unreachable');
    await Promise.all([session.edit([titleChange('A')]), session.edit([summaryChange('S')])]);
    expect(session.state().save).toMatchObject({ kind: 'failed', changes: [titleChange('A')] });
    expect(backend.valueOf('summary')).toBe('S');
  });

  it('gives way to a newer edit of the same entry, whether that is stored or fails', async () => {
    const { backend, session } = await opened();
    backend.fates.push('unreachable');
    await session.edit([titleChange('old')]);
    await session.edit([titleChange('new')]);
    expect([shown(session, 'title'), backend.valueOf('title')]).toEqual(['new', 'new']);
    expect(session.state().save.kind).toBe('saved');

    backend.fates.push('unreachable', 'unreachable');
    await Promise.all([session.edit([titleChange('older')]), session.edit([titleChange('newest')])]);
    expect(shown(session, 'title')).toBe('newest');
    expect(session.state().save).toMatchObject({ kind: 'failed', changes: [titleChange('newest')] });
  });

  it('is not sent over a newer edit that waits', async () => {
    const { backend, session } = await opened();
    backend.fates.push('unreachable');
    await session.edit([titleChange('old'), summaryChange('S')]);
    const newer = session.edit([titleChange('new')]);
    await Promise.all([newer, session.retry()]);
    expect([backend.valueOf('title'), backend.valueOf('summary')]).toEqual(['new', 'S']);
    expect(shown(session, 'title')).toBe('new');
    expect(session.state().save.kind).toBe('saved');
  });

  it('does not overwrite what another window stored meanwhile', async () => {
    const { backend, session } = await opened();
    backend.fates.push('unreachable');
    await session.edit([titleChange('mine')]);
    await session.follow(backend.other(titleChange('theirs')));
    await session.reload();
    expect(shown(session, 'title')).toBe('mine');
    await session.retry();
    expect(backend.valueOf('title')).toBe('theirs');
    expect(session.state().conflict).toEqual({
      key: 'title',
      mine: [titleChange('mine')],
      theirs: 'theirs',
      revision: 2,
    });
  });
});

describe('a conflict', () => {
  async function inConflict(...more: readonly Change[]) {
    const { backend, session } = await opened();
    backend.other(titleChange('theirs'));
    await session.edit([titleChange('mine'), ...more]);
    return { backend, session };
  }

  it('keeps both sides and stores nothing', async () => {
    const { backend, session } = await inConflict();
    expect(session.state().conflict).toEqual({
      key: 'title',
      mine: [titleChange('mine')],
      theirs: 'theirs',
      revision: 2,
    });
    expect([shown(session, 'title'), backend.valueOf('title')]).toEqual(['mine', 'theirs']);
    expect(session.state().save.kind).toBe('idle');
  });

  it('is made by what was typed while the entry changed elsewhere, even when that is known here by now', async () => {
    const { backend, session } = await opened();
    await session.follow(backend.other(titleChange('theirs')));
    await session.reload();
    await session.edit([titleChange('mine'), summaryChange('S')], true);
    expect(session.state().conflict).toMatchObject({ key: 'title', theirs: 'theirs' });
    expect([shown(session, 'title'), backend.valueOf('title')]).toEqual(['mine', 'theirs']);
    await session.settle('mine');
    expect([backend.valueOf('title'), backend.valueOf('summary')]).toEqual(['mine', 'S']);
  });

  it('is settled for mine', async () => {
    const { backend, session } = await inConflict();
    await Promise.all([session.settle('mine'), session.settle('mine')]);
    expect([shown(session, 'title'), backend.valueOf('title')]).toEqual(['mine', 'mine']);
    expect([session.state().conflict, session.state().save.kind]).toEqual([null, 'saved']);
    expect(backend.sent).toHaveLength(2);
  });

  it('is settled for theirs, and what else was typed in the same edit is stored', async () => {
    const { backend, session } = await inConflict(summaryChange('S'));
    await session.settle('theirs');
    expect([shown(session, 'title'), backend.valueOf('title')]).toEqual(['theirs', 'theirs']);
    expect([shown(session, 'summary'), backend.valueOf('summary')]).toEqual(['S', 'S']);
    expect(session.state().conflict).toBeNull();
  });

  it('loses nothing when the backend is gone while it is settled', async () => {
    const { backend, session } = await inConflict();
    backend.fates.push('unreachable');
    await session.settle('mine');
    expect(session.state().save).toMatchObject({ kind: 'failed', changes: [titleChange('mine')] });
    expect(shown(session, 'title')).toBe('mine');
    await session.retry();
    expect(backend.valueOf('title')).toBe('mine');
  });

  it('of two entries is shown one after the other', async () => {
    const { backend, session } = await opened();
    backend.other(titleChange('their title'), summaryChange('their summary'));
    await Promise.all([session.edit([titleChange('T')]), session.edit([summaryChange('S')])]);
    expect(session.state().conflict).toMatchObject({ key: 'title', mine: [titleChange('T')] });
    await session.settle('theirs');
    expect(session.state().conflict).toMatchObject({ key: 'summary', mine: [summaryChange('S')] });
    await session.settle('mine');
    expect(session.state().conflict).toBeNull();
    expect([backend.valueOf('title'), backend.valueOf('summary')]).toEqual(['their title', 'S']);
  });

  it('of one entry that was typed twice is one, with the newer value', async () => {
    const { backend, session } = await opened();
    backend.other(titleChange('theirs'));
    await Promise.all([
      session.edit([titleChange('first'), summaryChange('S')]),
      session.edit([titleChange('second')]),
    ]);
    await session.edit([agreedChange('R4', 3)]);
    expect(session.state().conflict).toEqual({
      key: 'title',
      mine: [titleChange('second')],
      theirs: 'theirs',
      revision: 2,
    });
    expect(backend.valueOf('summary')).toBe('S');
    await session.settle('mine');
    expect([backend.valueOf('title'), session.state().conflict]).toEqual(['second', null]);
  });

  it('that moved on while it was shown is shown again', async () => {
    const { backend, session } = await inConflict();
    backend.other(titleChange('theirs, later'));
    await session.settle('mine');
    expect(backend.valueOf('title')).toBe('theirs, later');
    expect(session.state().conflict).toMatchObject({ mine: [titleChange('mine')], theirs: 'theirs, later' });
    await session.settle('mine');
    expect(backend.valueOf('title')).toBe('mine');
  });

  it('that is settled keeps an edit that was typed during it', async () => {
    const { backend, session } = await inConflict();
    const settling = session.settle('mine');
    const typing = session.edit([titleChange('typed later')]);
    expect(shown(session, 'title')).toBe('typed later');
    await Promise.all([settling, typing]);
    expect([shown(session, 'title'), backend.valueOf('title')]).toEqual(['typed later', 'typed later']);
  });

  it('does not leave the state at "saving" when other edits are stored', async () => {
    const { session } = await inConflict();
    await session.edit([summaryChange('S')]);
    expect(session.state().save.kind).toBe('saved');
    expect(session.state().conflict).not.toBeNull();
  });
});

describe('following other windows', () => {
  it('reads anew only what is not known', async () => {
    const { backend, session } = await opened();
    await session.edit([titleChange('A')]);
    await session.follow(backend.now().head.revision);
    expect(backend.reads).toBe(1);
    await session.follow(backend.other(summaryChange('theirs')));
    await session.reload();
    expect(shown(session, 'summary')).toBe('theirs');
  });

  it('keeps an edit under way on the screen', async () => {
    const { backend, session } = await opened();
    const revision = backend.other(summaryChange('theirs'));
    const all = [session.edit([titleChange('mine')]), session.follow(revision), session.edit([agreedChange('R4', 3)])];
    expect(shown(session, 'title')).toBe('mine');
    await Promise.all(all);
    await session.reload();
    expect([shown(session, 'title'), shown(session, 'summary'), shown(session, 'agreed:R4')]).toEqual([
      'mine',
      'theirs',
      3,
    ]);
  });

  it('never lets an edit that was typed before overwrite what was read', async () => {
    const { backend, session } = await opened();
    const revision = backend.other(titleChange('theirs'));
    const reading = session.reload();
    const typing = session.edit([titleChange('mine')]);
    await Promise.all([reading, typing, session.follow(revision)]);
    expect(backend.valueOf('title')).toBe('theirs');
    expect(session.state().conflict).toMatchObject({ key: 'title', theirs: 'theirs' });
  });

  it('says when it could not be read, and retry reads again', async () => {
    const { backend, session } = await opened();
    backend.fates.push('unreachable');
    await session.reload();
    expect(session.state().save).toEqual({ kind: 'failed', problem: { code: 'UNREACHABLE' }, changes: [] });
    await session.retry();
    expect(session.state().save.kind).toBe('idle');
  });
});

describe('undo and redo', () => {
  it.each(['undo', 'redo'] as const)('%s applies what the backend answers', async (step) => {
    const { backend, session } = await opened();
    await session.edit([titleChange('A')]);
    backend.undone = [titleChange(null)];
    await session[step]();
    expect(shown(session, 'title')).toBeNull();
    expect(session.state().save.kind).toBe('saved');
    await session.edit([titleChange('B')]);
    expect(backend.valueOf('title')).toBe('B');
  });

  it('passes over the seconds of a meeting to what somebody did', async () => {
    const { backend, session } = await opened();
    const startedAt = '2026-11-02T08:00:00Z';
    const sitting = (seconds: number): Change => ({
      entry: 'meetings',
      value: [{ startedAt, attendees: [], seconds: { people: seconds } as NonNullable<Meeting['seconds']> }],
    });
    await session.edit([sitting(30)]);
    await session.edit([titleChange('A')]);
    await session.edit([sitting(90)]);
    backend.undoneBefore.push([sitting(30)]);
    backend.undone = [titleChange(null)];
    await session.undo();
    expect(shown(session, 'title')).toBeNull();
    expect(backend.undoneBefore).toEqual([]);
    // Whether there is a meeting is no matter of time.
    backend.undoneBefore.push([{ entry: 'meetings', value: null }]);
    backend.undone = [titleChange('B')];
    await session.undo();
    expect(shown(session, 'title')).toBeNull();
  });

  it('runs behind the edits under way', async () => {
    const { backend, session } = await opened();
    backend.undone = [titleChange(null)];
    await Promise.all([session.edit([titleChange('A')]), session.undo()]);
    expect(backend.valueOf('title')).toBeNull();
    expect(shown(session, 'title')).toBeNull();
  });

  it('is quiet when there is nothing to undo', async () => {
    const { session } = await opened();
    const before = session.state();
    await session.undo();
    await session.redo();
    expect(session.state()).toBe(before);
  });

  it('that failed says so until something is stored', async () => {
    const { backend, session } = await opened();
    backend.fates.push('unreachable');
    await session.undo();
    expect(session.state().save).toMatchObject({ kind: 'failed', changes: [] });
    await session.edit([titleChange('A')]);
    expect(session.state().save.kind).toBe('saved');
  });
});

type Act =
  | { readonly kind: 'edit'; readonly keys: readonly ('title' | 'summary' | 'R4' | 'R5')[] }
  | { readonly kind: 'other'; readonly key: 'title' | 'summary' | 'R4' | 'R5'; readonly told: boolean }
  | { readonly kind: 'retry' | 'reload' | 'mine' | 'theirs' | 'wait' };

const key = fc.constantFrom('title', 'summary', 'R4', 'R5');
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), keys: fc.uniqueArray(key, { minLength: 1 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('other' as const), key, told: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('retry', 'reload', 'mine', 'theirs', 'wait', 'wait') }) },
);
const fate: fc.Arbitrary<Fate> = fc.constantFrom('ok', 'ok', 'ok', 'unreachable', 'invalid', 'lost');

describe('whatever happens', () => {
  it('nothing that was typed disappears, and nothing of others is overwritten unseen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 24 }), fc.array(fate, { maxLength: 24 }), async (acts, fates) => {
        const { backend, session } = await opened();
        backend.fates.push(...fates);
        let count = 0;
        const change = (name: string, by: string): Change => {
          count += 1;
          const text = `${by} ${count}`;
          if (name === 'title') return titleChange(text);
          return name === 'summary' ? summaryChange(text) : agreedChange(name, 3, text);
        };
        const textOf = (value: unknown): unknown =>
          typeof value === 'object' && value !== null && 'note' in value ? value.note : value;
        const lastTyped = new Map<string, unknown>();
        const givenUp = new Set<unknown>();
        const seen = new Set<unknown>();
        const look = (): void => {
          const { draft, conflict } = session.state();
          const { title, summary, agreed = [] } = draft.assessment;
          for (const value of [title, summary, ...agreed]) seen.add(textOf(value));
          if (conflict !== null) seen.add(textOf(conflict.theirs));
        };
        session.subscribe(look);

        const notShown = (): readonly unknown[] => {
          const { title, summary, agreed = [] } = session.state().draft.assessment;
          const screen = new Set([title, summary, ...agreed].map(textOf));
          const stored = new Set(backend.stored.map(({ change: { value } }) => textOf(value)));
          return [...lastTyped.values()].filter((text) => !screen.has(text) && !stored.has(text) && !givenUp.has(text));
        };
        const settle = (choice: 'mine' | 'theirs'): Promise<void> => {
          const { conflict } = session.state();
          const mine = conflict?.mine.find((one) => entryKey(one) === conflict.key);
          if (choice === 'theirs' && mine !== undefined) givenUp.add(textOf(mine.value));
          return session.settle(choice);
        };

        let work: Promise<unknown> = Promise.resolve();
        for (const one of acts) {
          if (one.kind === 'edit') {
            const changes = one.keys.map((name) => change(name, 'me'));
            for (const typed of changes) lastTyped.set(entryKey(typed), textOf(typed.value));
            work = session.edit(changes);
          } else if (one.kind === 'other') {
            const revision = backend.other(change(one.key, 'other'));
            if (one.told) void session.follow(revision);
          } else if (one.kind === 'wait') await work;
          else work = one.kind === 'retry' || one.kind === 'reload' ? session[one.kind]() : settle(one.kind);
          expect(notShown()).toEqual([]);
        }
        await session.reload();
        expect(notShown()).toEqual([]);

        // With the backend well again, a few decisions bring everything onto the disk.
        backend.fates.length = 0;
        await session.reload();
        for (let round = 0; round < 40 && session.state().save.kind !== 'saved'; round += 1) {
          await session.retry();
          await settle('mine');
          if (session.state().conflict === null && session.state().save.kind === 'idle') break;
        }
        while (session.state().conflict !== null) await settle('mine');
        await session.reload();
        expect(session.state().conflict).toBeNull();
        expect(['idle', 'saved']).toContain(session.state().save.kind);
        for (const text of lastTyped.values()) {
          const wasStored = backend.stored.some(({ by, change: { value } }) => by === 'me' && textOf(value) === text);
          expect(wasStored || givenUp.has(text), `${text} was stored`).toBe(true);
        }
        expect(session.state().draft.assessment).toEqual(backend.now().assessment);
        for (const [index, { by, change: mine }] of backend.stored.entries()) {
          const before = backend.stored.slice(0, index).findLast((one) => entryKey(one.change) === entryKey(mine));
          if (by === 'me' && before?.by === 'other') {
            expect(seen.has(textOf(before.change.value)), `${textOf(before.change.value)} was seen`).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssessmentSession } from '../../../renderer/api/assessmentSession.ts';
import { changesOf } from '../../../renderer/api/pieces.ts';
import { SandboxSession } from '../../../renderer/api/sandboxSession.ts';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import type { Change } from '../../../shared/assessment/change.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { agreedChange, titleChange } from '../../builders/aChange.ts';
import { arbitraryChange } from '../../builders/arbitraryChange.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';
import { FakeBackend } from './aBackend.ts';

async function opened(...stored: readonly Change[]) {
  const backend = new FakeBackend();
  for (const change of stored) backend.other(change);
  const below = await AssessmentSession.open(backend.api, backend.now().head.id);
  return { backend, below, sandbox: new SandboxSession(below) };
}

const keys = (sandbox: SandboxSession) => sandbox.pieces().map(({ key }) => key);
const levelOf = ({ assessment }: Draft, question: string) =>
  assessment.agreed?.find((entry) => entry.question === question)?.answer;
const weights = (values: Readonly<Record<string, number>>): Change => ({
  entry: 'settings',
  value: { weights: values as Record<QuestionId, number> },
});

/** Lists in an order of their own: what was added first does not matter to anything that is computed. */
function sorted(draft: Draft): unknown {
  const order = <T>(items: readonly T[] | undefined) =>
    (items ?? []).map((item) => JSON.stringify(item, Object.keys(item as object).sort())).sort();
  const { agreed, responses, participants, actions, targets, settings, ...rest } = draft.assessment;
  const lists = [agreed, responses, participants, actions].map((list) => order<unknown>(list));
  const facilitation = draft.facilitation ?? {};
  return { ...draft, assessment: rest, facilitation, lists, targets: targets ?? {}, settings: settings ?? {} };
}

describe('an edit in a sandbox', () => {
  it('is seen there only, and never reaches the backend', async () => {
    const { backend, below, sandbox } = await opened(agreedChange('R4', 2, 'as heard'));
    const before = below.state();
    let told = 0;
    sandbox.subscribe(() => {
      told += 1;
    });
    await sandbox.edit([agreedChange('R4', 3, 'as heard')]);
    expect(levelOf(sandbox.state().draft, 'R4')).toBe(3);
    expect(below.state()).toBe(before);
    expect(backend.sent).toEqual([]);
    expect(told).toBe(1);
    expect(keys(sandbox)).toEqual(['agreed:R4']);
    expect(sandbox.state()).toMatchObject({ save: { kind: 'idle' }, head: { canUndo: true, canRedo: false } });
  });

  it('back to what is stored is no change any more, but can be undone', async () => {
    const { sandbox } = await opened(agreedChange('R4', 2));
    await sandbox.edit([agreedChange('R4', 3)]);
    await sandbox.edit([agreedChange('R4', 2)]);
    expect(keys(sandbox)).toEqual([]);
    await sandbox.undo();
    expect(keys(sandbox)).toEqual(['agreed:R4']);
  });

  it('that changes nothing is no step', async () => {
    const { sandbox } = await opened(agreedChange('R4', 2));
    await sandbox.edit([agreedChange('R4', 2)]);
    expect(sandbox.state().head.canUndo).toBe(false);
  });

  it('splits settings, so that each weight can be kept or taken back alone', async () => {
    const { sandbox } = await opened(weights({ R4: 2 }));
    await sandbox.edit([weights({ R4: 1.5, P1: 0.5 })]);
    expect(keys(sandbox)).toEqual(['settings.weights:R4', 'settings.weights:P1']);
    sandbox.takeBack(sandbox.pieces().slice(0, 1));
    expect(sandbox.state().draft.assessment.settings).toEqual({ weights: { R4: 2, P1: 0.5 } });
  });
});

describe('undo and redo', () => {
  it('stay inside', async () => {
    const { backend, sandbox } = await opened();
    await sandbox.edit([titleChange('A')]);
    await sandbox.edit([titleChange('B'), agreedChange('R4', 3)]);
    await sandbox.undo();
    expect(sandbox.state().draft.assessment).toMatchObject({ title: 'A' });
    expect(levelOf(sandbox.state().draft, 'R4')).toBeUndefined();
    await sandbox.redo();
    expect(sandbox.state().draft.assessment).toMatchObject({ title: 'B' });
    await sandbox.undo();
    await sandbox.edit([titleChange('C')]);
    await sandbox.redo();
    expect(sandbox.state().draft.assessment.title).toBe('C');
    await sandbox.undo();
    await sandbox.undo();
    await sandbox.undo();
    expect(keys(sandbox)).toEqual([]);
    expect(backend.sent).toEqual([]);
  });
});

describe('what changes below', () => {
  it('shows through, under the changes of the sandbox', async () => {
    const { backend, below, sandbox } = await opened(agreedChange('R4', 2), weights({ R4: 2 }));
    await sandbox.edit([agreedChange('R4', 3), weights({ R4: 2, P1: 0.5 })]);
    backend.other(agreedChange('R4', 4));
    backend.other(weights({ R4: 1.5 }));
    await below.follow(backend.other(titleChange('Autumn')));
    await below.reload();
    const { assessment } = sandbox.state().draft;
    expect(assessment.title).toBe('Autumn');
    expect(levelOf(sandbox.state().draft, 'R4')).toBe(3);
    expect(assessment.settings).toEqual({ weights: { R4: 1.5, P1: 0.5 } });
    expect(keys(sandbox)).toEqual(['agreed:R4', 'settings.weights:P1']);
  });

  it('is no change any more when it came to say the same', async () => {
    const { backend, below, sandbox } = await opened(agreedChange('R4', 2));
    await sandbox.edit([agreedChange('R4', 3)]);
    backend.other(agreedChange('R4', 3));
    await below.reload();
    expect(keys(sandbox)).toEqual([]);
  });

  it('is never overwritten unseen: keeping asks about what was changed under a piece, and about nothing else', async () => {
    const { backend, below, sandbox } = await opened(agreedChange('R4', 2), agreedChange('P1', 2), weights({ R4: 2 }));
    await sandbox.edit([agreedChange('R4', 3), agreedChange('P1', 3), weights({ R4: 2, P1: 0.5 })]);
    // Changed once more here after it was changed there: it was still laid over the old value.
    backend.other(agreedChange('R4', 4));
    backend.other(weights({ R4: 1.5 }));
    await below.reload();
    await sandbox.edit([agreedChange('R4', 5)]);
    const pieces = sandbox.pieces();
    const unseen = sandbox.unseenUnder(pieces);
    expect([...unseen]).toEqual(['agreed:R4']);
    await below.edit(changesOf(pieces, below.state().draft), unseen);
    expect(below.state().conflict).toMatchObject({ key: 'agreed:R4', theirs: { answer: 4 } });
    expect(backend.now().assessment.agreed).toContainEqual(expect.objectContaining({ question: 'R4', answer: 4 }));
    await below.settle('theirs');
    expect(levelOf(below.state().draft, 'R4')).toBe(4);
    expect(levelOf(below.state().draft, 'P1')).toBe(3);
    expect(below.state().draft.assessment.settings).toEqual({ weights: { R4: 1.5, P1: 0.5 } });
    expect(below.state().conflict).toBeNull();
  });

  it('is nothing unseen for a piece that was laid over it, or for one of the settings beside it', async () => {
    const { backend, below, sandbox } = await opened(agreedChange('R4', 2), weights({ R4: 2 }));
    await sandbox.edit([agreedChange('R4', 3), weights({ R4: 1 })]);
    sandbox.takeBack(sandbox.pieces());
    backend.other(agreedChange('R4', 4));
    await below.reload();
    await sandbox.edit([agreedChange('R4', 5), weights({ R4: 1 })]);
    expect(sandbox.unseenUnder(sandbox.pieces()).size).toBe(0);
    backend.other(weights({ R4: 1.5 }));
    await below.reload();
    expect([...sandbox.unseenUnder(sandbox.pieces())]).toEqual(['settings']);
  });

  it('tells who listens, until they stop', async () => {
    const { below, sandbox } = await opened();
    let told = 0;
    const stop = sandbox.subscribe(() => {
      told += 1;
    });
    await below.edit([titleChange('A')]);
    expect(told).toBeGreaterThan(0);
    stop();
    const before = told;
    await below.edit([titleChange('B')]);
    await sandbox.edit([titleChange('C')]);
    expect(told).toBe(before);
  });

  it('passes its trouble on, and sends it again from here', async () => {
    const { backend, below, sandbox } = await opened();
    backend.fates.push('unreachable');
    await below.edit([titleChange('A')]);
    expect(sandbox.state().save.kind).toBe('failed');
    await sandbox.retry();
    expect(backend.valueOf('title')).toBe('A');
    expect(sandbox.state().save.kind).toBe('idle');
  });
});

describe('properties', () => {
  const changes = fc.array(arbitraryChange(fourPillar), { maxLength: 12 });
  const steps = fc.array(fc.array(arbitraryChange(fourPillar), { minLength: 1, maxLength: 4 }), { maxLength: 6 });

  it('shows what the same edits would make of the stored one', async () => {
    await fc.assert(
      fc.asyncProperty(changes, steps, async (stored, tried) => {
        const { sandbox, below } = await opened(...stored);
        for (const step of tried) await sandbox.edit(step);
        const expected = tried.flat().reduce(applyChange, below.state().draft);
        expect(sorted(sandbox.state().draft)).toEqual(sorted(expected));
      }),
    );
  });

  it('leaves without a trace', async () => {
    await fc.assert(
      fc.asyncProperty(changes, steps, async (stored, tried) => {
        const { backend, below, sandbox } = await opened(...stored);
        const before = below.state();
        const copy = structuredClone(before.draft);
        for (const step of tried) await sandbox.edit(step);
        await sandbox.undo();
        expect(below.state()).toBe(before);
        expect(before.draft).toEqual(copy);
        expect(backend.sent).toEqual([]);
      }),
    );
  });

  it('keeps all as one edit that makes the stored one what was seen', async () => {
    await fc.assert(
      fc.asyncProperty(changes, steps, async (stored, tried) => {
        const { backend, below, sandbox } = await opened(...stored);
        for (const step of tried) await sandbox.edit(step);
        const seen = sandbox.state().draft;
        await below.edit(changesOf(sandbox.pieces(), below.state().draft));
        expect(below.state().draft).toEqual(seen);
        expect(backend.sent.length).toBeLessThanOrEqual(1);
        expect(keys(sandbox)).toEqual([]);
      }),
    );
  });

  it('keeps some as if only those had been tried', async () => {
    await fc.assert(
      fc.asyncProperty(changes, steps, fc.func(fc.boolean()), async (stored, tried, isChosen) => {
        const { below, sandbox } = await opened(...stored);
        for (const step of tried) await sandbox.edit(step);
        const chosen = sandbox.pieces().filter(({ key }) => isChosen(key));
        const rest = sandbox.pieces().filter((piece) => !chosen.includes(piece));
        sandbox.takeBack(rest);
        const seen = sandbox.state().draft;
        await below.edit(changesOf(chosen, below.state().draft));
        expect(sorted(below.state().draft)).toEqual(sorted(seen));
      }),
    );
  });

  it('undoes and redoes every step', async () => {
    await fc.assert(
      fc.asyncProperty(changes, steps, async (stored, tried) => {
        const { sandbox, below } = await opened(...stored);
        for (const step of tried) await sandbox.edit(step);
        const after = sandbox.state().draft;
        for (const _ of tried) await sandbox.undo();
        expect(sandbox.state().draft).toEqual(below.state().draft);
        for (const _ of tried) await sandbox.redo();
        expect(sandbox.state().draft).toEqual(after);
      }),
    );
  });
});

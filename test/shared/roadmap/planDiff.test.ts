import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Facilitation } from '../../../shared/assessment/change.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { keptEdits, planDiff, seenOf } from '../../../shared/roadmap/planDiff.ts';
import { score } from '../../../shared/scoring/score.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';
import { cases } from './roadmapCases.ts';
import { planOf, workedSource } from './worked.ts';

const before = planOf(workedSource());

function changed(...source: Parameters<typeof workedSource>) {
  const after = workedSource(...source);
  return planDiff(after, before, planOf(after));
}

describe('what changed in a plan', () => {
  test('is nothing when nothing did', () => {
    expect(changed()).toEqual([]);
  });

  test('names what is done, what reached its target and the next step that took its place', () => {
    expect(changed([{ id: 'P2-23', status: 'done' }])).toContainEqual({
      kind: 'gone',
      action: 'P2-23',
      wave: 1,
      why: 'done',
      isEdited: true,
    });
    expect(changed([], {}, { P2: 3 })).toContainEqual(
      expect.objectContaining({ kind: 'gone', action: 'P2-23', why: 'target-reached' }),
    );
    expect(changed([], {}, { I8: 2 })).toContainEqual(
      expect.objectContaining({ kind: 'step', action: 'I8-23', before: 'I8-12' }),
    );
  });

  test('names what moved, came later, was split, and weighs more or less', () => {
    expect(changed([{ id: 'R4-23', wave: 4 }])).toContainEqual({ kind: 'moved', action: 'R4-23', from: 2, to: 4 });
    expect(changed([{ id: 'R4-23', notNow: 'next year' }])).toContainEqual({
      kind: 'later',
      action: 'R4-23',
      from: 2,
      reason: 'not-now',
    });
    const split = changed([{ id: 'R6-23', parts: [20, 20] }]);
    expect(split).toContainEqual(expect.objectContaining({ kind: 'gone', action: 'R6-23', why: 'split' }));
    expect(split).toContainEqual(expect.objectContaining({ kind: 'new', action: 'R6-23.1' }));
    expect(changed([{ id: 'R4-23', confidence: 0.5 }])).toContainEqual(
      expect.objectContaining({ kind: 'priority', action: 'R4-23', from: 2, to: 1.25 }),
    );
  });

  test('can be told from the waves alone that were stored as seen', () => {
    const after = workedSource([{ id: 'R4-23', wave: 4 }]);
    const { seenPlan } = Facilitation.parse({ seenPlan: { at: '2026-11-02T09:00:00Z', waves: seenOf(before) } });
    expect(planDiff(after, seenPlan?.waves ?? {}, planOf(after))).toEqual(
      planDiff(after, before, planOf(after)).filter(({ kind }) => kind !== 'priority'),
    );
  });

  test('accounts for every action of both plans', () => {
    const pairs = cases.chain(({ framework, assessment }) =>
      arbitraryAssessment(framework).map((again) => ({ framework, assessment, again })),
    );
    fc.assert(
      fc.property(pairs, ({ framework, assessment, again }) => {
        const first = makePlan(framework, assessment, score(framework, assessment));
        const { agreed = [], responses = [], participants = [] } = again;
        const next = { ...assessment, agreed, responses, participants };
        const source = { framework, assessment: next, score: score(framework, next) };
        const after = makePlan(framework, next, source.score);
        const old: Record<string, number> = seenOf(first);
        const now: Record<string, number> = seenOf(after);
        const diff = planDiff(source, first, after).filter(({ kind }) => kind !== 'priority');
        const byAction = new Map(diff.map((one) => [one.action as string, one]));
        const replaced = new Set(diff.flatMap((one) => (one.kind === 'step' ? [one.before as string] : [])));
        expect(byAction.size).toBe(diff.length);
        for (const id of new Set([...Object.keys(old), ...Object.keys(now)])) {
          if (replaced.has(id)) continue;
          expect(byAction.has(id)).toBe(old[id] !== now[id]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what people edited', () => {
  test('is never touched by new answers: it keeps its place and its fields, or is listed as kept', () => {
    const pairs = cases.chain(({ framework, assessment }) =>
      arbitraryAssessment(framework).map((again) => ({ framework, assessment, again })),
    );
    let keptCount = 0;
    fc.assert(
      fc.property(pairs, ({ framework, assessment, again }) => {
        const { agreed = [], responses = [], participants = [] } = again;
        const next = { ...assessment, agreed, responses, participants };
        const stored = JSON.stringify(next.actions);
        const scored = score(framework, next);
        const plan = makePlan(framework, next, scored);
        expect(JSON.stringify(next.actions)).toBe(stored);
        const kept = new Map(
          keptEdits({ framework, assessment: next, score: scored }, plan).map(({ edit, why }) => [
            edit.id as string,
            why,
          ]),
        );
        keptCount += kept.size;
        const waveOf = new Map(
          plan.waves.flatMap(({ number, actions }) => actions.map((id) => [id as string, number])),
        );
        for (const edit of next.actions ?? []) {
          const candidate = plan.candidates.find(({ id }) => id === edit.id);
          if (candidate === undefined) {
            const isClosed = edit.status === 'done' || edit.status === 'dropped' || edit.parts !== undefined;
            expect(kept.has(edit.id) || isClosed || isPartOfClosed(edit.id, next.actions ?? [])).toBe(true);
            continue;
          }
          if (edit.notNow !== undefined) expect(plan.later).toContainEqual({ id: edit.id, reason: 'not-now' });
          else if (edit.wave !== undefined && candidate.kind !== 'discovery' && candidate.part === undefined) {
            expect(waveOf.get(edit.id)).toBe(edit.wave);
          }
          if (candidate.kind === 'discovery' || candidate.part !== undefined) continue;
          expect(candidate.effort).toBe(edit.effort ?? candidate.effort);
          expect(candidate.factors).toMatchObject({
            confidence: edit.confidence ?? 0.8,
            ...edit.factors,
          });
        }
      }),
      { numRuns: 300 },
    );
    expect(keptCount).toBeGreaterThan(100);
  });
});

function isPartOfClosed(id: string, actions: readonly { id: string; status?: string | undefined }[]): boolean {
  const whole = actions.find((edit) => id.startsWith(`${edit.id}.`));
  return whole?.status === 'done' || whole?.status === 'dropped';
}

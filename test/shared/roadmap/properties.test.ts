import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAction } from '../../../shared/frameworks/questions.ts';
import { closedAs, editsOf } from '../../../shared/roadmap/edits.ts';
import { makePlan, planDetail } from '../../../shared/roadmap/makePlan.ts';
import { needsIn } from '../../../shared/roadmap/needs.ts';
import type { Candidate, Plan } from '../../../shared/roadmap/plan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { type Case, cases } from './roadmapCases.ts';

function planOf({ framework, assessment }: Case): Plan {
  return makePlan(framework, assessment, score(framework, assessment));
}

function holdsFor(check: (plan: Plan, given: Case) => void): void {
  fc.assert(
    fc.property(cases, (given) => check(planOf(given), given)),
    { numRuns: 400 },
  );
}

const ranks = ['N', 'P', 'L', 'F'];

function height(standing: number | string): number {
  return typeof standing === 'number' ? standing : ranks.indexOf(standing);
}

/** The candidates that must lie behind an action, worked out from the plan alone. */
function waitsOf(candidate: Candidate, plan: Plan, { framework, assessment }: Case): readonly string[] {
  return candidate.prerequisites.flatMap((id) => {
    if (closedAs(editsOf(assessment), id) === 'done') return [];
    const last = plan.candidates.find((one) => one.kind !== 'discovery' && one.part?.of === id && one.part.last);
    const placed = findAction(framework, id);
    if (placed === undefined) return (last ?? plan.candidates.find((other) => other.id === id))?.id ?? [];
    const steps = plan.candidates
      .flatMap((one) => (one.kind === 'step' && one.question === placed.question.id ? [one] : []))
      .toSorted((a, b) => height(a.from) - height(b.from));
    const [lowest] = steps;
    const reached = 'to' in placed.action ? placed.action.to : placed.step + 2;
    if (lowest === undefined || height(lowest.from) >= reached) return [];
    const whole = steps.filter(({ part }) => part?.last !== false);
    return (whole.find(({ to }) => height(to) >= reached) ?? whole.at(-1))?.id ?? [];
  });
}

function waveNumbers(plan: Plan): ReadonlyMap<string, number> {
  return new Map(plan.waves.flatMap((wave) => wave.actions.map((id) => [id, wave.number] as const)));
}

function editOf(id: string, { assessment }: Case) {
  return editsOf(assessment).get(id);
}

function limitOf({ assessment }: Case): number {
  return assessment.settings?.ownerLimit ?? 3;
}

function isFixed(id: string, given: Case): boolean {
  const edit = editOf(id, given);
  return edit?.wave !== undefined && edit.notNow === undefined;
}

function isOnRoute({ id }: Candidate, plan: Plan): boolean {
  return plan.route?.actions.includes(id) ?? false;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('a plan', () => {
  test('drops nothing: every candidate is in one wave or in "later"', () => {
    holdsFor((plan, { assessment }) => {
      const placed = [...plan.waves.flatMap((wave) => wave.actions), ...plan.later.map((entry) => entry.id)];
      expect(placed.toSorted()).toEqual(plan.candidates.map((candidate) => candidate.id).toSorted());
      expect(new Set(placed).size).toBe(placed.length);
      const closed = (assessment.actions ?? []).filter((edit) => edit.status === 'done' || edit.status === 'dropped');
      for (const { id } of closed) expect(placed).not.toContain(id);
    });
  });

  test('can be read for what each action waits for', () => {
    holdsFor((plan, { framework, assessment }) => {
      const { waits } = planDetail(framework, assessment, score(framework, assessment));
      for (const candidate of plan.candidates) {
        const needs = needsIn(framework, assessment, plan, candidate).map(({ id }) => id);
        expect(needs).toEqual(waits.get(candidate.id) ?? []);
      }
    });
  });

  test('keeps prerequisites in earlier waves, save where a person fixed a wave, and says so then', () => {
    holdsFor((plan, given) => {
      const waveOf = waveNumbers(plan);
      for (const candidate of plan.candidates) {
        const wave = waveOf.get(candidate.id);
        if (wave === undefined) continue;
        const needs = waitsOf(candidate, plan, given);
        const isKept = needs.every((need) => (waveOf.get(need) ?? Number.POSITIVE_INFINITY) < wave);
        const isWarned = plan.warnings.some(
          ({ code, action }) => code === 'before-prerequisite' && action === candidate.id,
        );
        expect(isKept).toBe(!isWarned);
        if (isWarned) expect(isFixed(candidate.id, given)).toBe(true);
      }
    });
  });

  test('keeps capacity and owner limit, save for what a person fixed', () => {
    holdsFor((plan, given) => {
      const byId = new Map(plan.candidates.map((candidate) => [candidate.id, candidate]));
      for (const wave of plan.waves) {
        const days = (ids: readonly string[]) => sum(ids.map((id) => byId.get(id as never)?.days ?? 0));
        const fixed = wave.actions.filter((id) => isFixed(id, given));
        expect(wave.loadDays).toBeCloseTo(days(wave.actions), 6);
        expect(wave.loadDays).toBeLessThanOrEqual(Math.max(wave.capacityDays, days(fixed)) + 1e-6);
        for (const owner of ['CRO', 'Marketing operations']) {
          const ofOwner = (ids: readonly string[]) => ids.filter((id) => editOf(id, given)?.owner === owner).length;
          expect(ofOwner(wave.actions)).toBeLessThanOrEqual(Math.max(limitOf(given), ofOwner(fixed)));
        }
      }
    });
  });

  test('keeps fixed waves and reports each', () => {
    holdsFor((plan, given) => {
      const waveOf = waveNumbers(plan);
      const fixed = plan.candidates.filter(({ id }) => isFixed(id, given));
      for (const { id } of fixed) {
        expect(waveOf.get(id)).toBe(editOf(id, given)?.wave);
        expect(plan.warnings).toContainEqual({ code: 'fixed-wave', action: id, wave: waveOf.get(id) });
      }
    });
  });

  test('leaves nothing out of a wave that it was ready for and would fit into', () => {
    holdsFor((plan, given) => {
      const waveOf = waveNumbers(plan);
      const free = plan.candidates.filter(
        ({ id, kind }) => kind !== 'discovery' && !isFixed(id, given) && editOf(id, given)?.notNow === undefined,
      );
      for (const wave of plan.waves) {
        for (const candidate of free) {
          if ((waveOf.get(candidate.id) ?? Number.POSITIVE_INFINITY) <= wave.number) continue;
          const needs = waitsOf(candidate, plan, given);
          if (!needs.every((need) => (waveOf.get(need) ?? Number.POSITIVE_INFINITY) < wave.number)) continue;
          const owner = editOf(candidate.id, given)?.owner?.trim();
          const load = wave.actions.filter((id) => editOf(id, given)?.owner?.trim() === owner).length;
          const hasOwner = owner === undefined || owner === '' || load < limitOf(given);
          expect(wave.loadDays + candidate.days > wave.capacityDays - 1e-9 || !hasOwner).toBe(true);
        }
      }
    });
  });

  test('gives the right reason for what comes later', () => {
    holdsFor((plan, given) => {
      const capacity = given.assessment.settings?.capacityDays ?? [];
      const waveOf = waveNumbers(plan);
      for (const { id, reason } of plan.later) {
        const candidate = plan.candidates.find((other) => other.id === id);
        if (candidate === undefined) throw new Error(`${id} is no candidate`);
        const isPutOff = editOf(id, given)?.notNow !== undefined;
        const isTooLarge = candidate.days > Math.max(...capacity);
        const needs = waitsOf(candidate, plan, given).map((need) => waveOf.get(need) ?? Number.POSITIVE_INFINITY);
        const isStuck = Math.max(0, ...needs) >= plan.waves.length;
        const expected = isPutOff
          ? ['not-now']
          : isTooLarge
            ? ['too-large']
            : isStuck
              ? ['prerequisite']
              : ['capacity', 'owner-limit'];
        expect(expected).toContain(reason);
      }
    });
  });

  test('ranks by effective priority behind what a route needs, which is never below an action’s own and carries 0.9 of what waits', () => {
    holdsFor((plan, given) => {
      const ranked = plan.candidates.flatMap((candidate) => (candidate.kind === 'discovery' ? [] : [candidate]));
      const effective = new Map(ranked.map((candidate) => [candidate.id as string, candidate.effectivePriority]));
      for (const [i, candidate] of ranked.entries()) {
        const { gap, weight, impact, confidence, urgency, effortPoints } = candidate.factors;
        expect(candidate.priority).toBeCloseTo((gap * weight * impact * confidence * urgency) / effortPoints, 9);
        expect(candidate.effectivePriority).toBeGreaterThanOrEqual(candidate.priority);
        const before = ranked[i - 1];
        if (
          before !== undefined &&
          isOnRoute(before, plan) === isOnRoute(candidate, plan) &&
          !isOnRoute(before, plan)
        ) {
          expect(candidate.effectivePriority).toBeLessThanOrEqual(before.effectivePriority + 1e-9);
        }
        expect(before === undefined || isOnRoute(before, plan) || !isOnRoute(candidate, plan)).toBe(true);
        for (const need of waitsOf(candidate, plan, given)) {
          expect(effective.get(need)).toBeGreaterThanOrEqual(0.9 * candidate.effectivePriority);
        }
      }
    });
  });

  test('is deterministic and does not depend on the order of entries', () => {
    const shuffled = cases.chain(({ framework, assessment }) =>
      fc
        .record({
          agreed: fc.shuffledSubarray(assessment.agreed ?? [], { minLength: assessment.agreed?.length ?? 0 }),
          actions: fc.shuffledSubarray(assessment.actions ?? [], { minLength: assessment.actions?.length ?? 0 }),
          responses: fc.shuffledSubarray(assessment.responses ?? [], { minLength: assessment.responses?.length ?? 0 }),
          participants: fc.shuffledSubarray(assessment.participants ?? [], {
            minLength: assessment.participants?.length ?? 0,
          }),
        })
        .map(
          (parts) =>
            [
              { framework, assessment },
              { framework, assessment: { ...assessment, ...parts } },
            ] as const,
        ),
    );
    const rounded = (plan: Plan) =>
      JSON.stringify(plan, (_, value) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value));
    fc.assert(
      fc.property(shuffled, ([given, again]) => {
        expect(planOf(given)).toEqual(planOf(given));
        expect(rounded(planOf(again))).toBe(rounded(planOf(given)));
      }),
      { numRuns: 200 },
    );
  });

  test('never projects a fall, nor beyond the scale', () => {
    holdsFor((plan, given) => {
      const now = score(given.framework, given.assessment);
      if (now.status === 'empty' || now.status === 'incomplete') {
        expect(plan.waves.map((wave) => wave.projected)).toEqual(plan.waves.map(() => null));
        return;
      }
      const top = now.kind === 'ladder' ? 100 : 5;
      for (const [s, section] of now.sections.entries()) {
        let before = ('percent' in section ? section.percent : section.score) ?? null;
        for (const wave of plan.waves) {
          const after = wave.projected?.sections[section.id] ?? null;
          expect(after === null).toBe(before === null);
          if (before === null || after === null) continue;
          expect(after, String(s)).toBeGreaterThanOrEqual(before - 1e-9);
          expect(after).toBeLessThanOrEqual(top + 1e-9);
          before = after;
        }
      }
      expect(
        plan.waves.every(
          (wave) => (wave.projected?.overall === null) === (now.kind === 'ladder' || now.overall.score === null),
        ),
      ).toBe(true);
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '../../../shared/assessment/schema.ts';
import { findAction } from '../../../shared/frameworks/questions.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { waveOutcomes } from '../../../shared/roadmap/outcome.ts';
import { changesTo } from '../../../shared/roadmap/route.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aimStanding } from '../../../shared/targets/aimStanding.ts';
import { gapsOf } from '../../../shared/targets/gaps.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { renewals, sixElement } from '../../builders/theFrameworks.ts';

/** Every renewals question at 4, but those named. */
function renewalsAt(given: Readonly<Record<string, Answer>>, extra: Partial<Assessment> = {}): Assessment {
  const ids = renewals.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  return anAssessment({ agreed: agreedOn({ ...Object.fromEntries(ids.map((id) => [id, 4])), ...given }), ...extra });
}

const weak = { 'RN1.1': 1, 'RN1.2': 2, 'RN1.3': 2, 'RN1.4': 3, 'RN1.5': 3 } as const;
const roomy = { settings: { capacityDays: [400, 400] } };

describe('the plan of a check', () => {
  it('brings what is below level 3 to level 3 as long as something does not hold', () => {
    const assessment = renewalsAt({ ...weak, 'RN2.1': 2 }, roomy);
    const plan = makePlan(renewals, assessment, score(renewals, assessment));
    const steps = plan.candidates.flatMap((one) => (one.kind === 'step' ? [one] : []));
    expect(new Set(steps.map(({ id }) => id))).toEqual(new Set(['RN1.1-1', 'RN1.2-1', 'RN1.3-1', 'RN2.1-1']));
    const first = steps.find(({ id }) => id === 'RN1.1-1');
    expect(first).toMatchObject({ from: 1, to: 3, blocks: true, factors: { gap: 1, weight: 1, urgency: 1.25 } });
    expect(steps.find(({ id }) => id === 'RN2.1-1')).toMatchObject({
      blocks: false,
      factors: { gap: 0.75, urgency: 1 },
    });
  });

  it('goes on to the top once everything holds', () => {
    const assessment = renewalsAt({}, roomy);
    const plan = makePlan(renewals, assessment, score(renewals, assessment));
    const steps = plan.candidates.flatMap((one) => (one.kind === 'step' ? [one] : []));
    expect(steps).toHaveLength(20);
    expect(steps.every(({ id, from, to }) => id.endsWith('-2') && from === 4 && to === 5)).toBe(true);
  });

  it('weighs attributes half as much again', () => {
    const agreed = agreedOn(
      Object.fromEntries(sixElement.sections.flatMap(({ questions }) => questions.map(({ id }) => [id, 'P' as const]))),
    );
    const assessment = anAssessment({ agreed, ...roomy });
    const { candidates } = makePlan(sixElement, assessment, score(sixElement, assessment));
    for (const candidate of candidates.filter(({ kind }) => kind === 'step')) {
      const isAttribute = findAction(sixElement, candidate.id)?.question.id.startsWith('A') ?? false;
      expect(candidate).toMatchObject({ to: 'L', factors: { weight: isAttribute ? 1.5 : 1 } });
    }
  });

  it('projects percentages at four fifths, and the verdict if all succeeds', () => {
    const assessment = renewalsAt(weak, roomy);
    const scored = score(renewals, assessment);
    const plan = makePlan(renewals, assessment, scored);
    // 1, 2, 2, 3, 3 become 2.6, 2.8, 2.8, 3, 3 where four fifths of each step come true: a mean of 2.84, so 46 %.
    expect(plan.waves.at(-1)?.projected?.sections).toMatchObject({ processes: expect.closeTo(46, 9), systems: 75 });
    expect(plan.waves.at(-1)?.projected?.overall).toBeCloseTo((46 + 3 * 75) / 4, 9);
    expect(scored.overall.verdict).toBe('few');
    const outcomes = waveOutcomes(renewals, scored, plan);
    expect(outcomes.at(-1)).toMatchObject({ level: 1, sections: { processes: 1, systems: 1 } });
    expect(outcomes.map(({ sections }) => sections)).not.toContainEqual(expect.objectContaining({ systems: 0 }));
  });

  it('plans first what a route to the verdict needs, as far as it needs it', () => {
    const assessment = renewalsAt(weak, {
      settings: { capacityDays: [400, 400], route: { kind: 'soonest', level: 1 } },
    });
    const scored = score(renewals, assessment);
    const changes = changesTo(renewals, scored, 1);
    // Four levels are missing for a mean of 3; one question can bring them.
    expect(changes).toEqual([{ question: 'RN1.1', from: 1, to: 5 }]);
    const { route } = makePlan(renewals, assessment, scored);
    expect(route).toMatchObject({ level: 1, possible: true });
    expect(route?.actions).toContain('RN1.1-1');
    expect(route?.actions).toContain('RN1.1-2');
    expect(changesTo(renewals, score(renewals, renewalsAt({})), 1)).toEqual([]);
  });

  it('says whether an aim is attained, and in which wave', () => {
    const assessment = renewalsAt(weak, roomy);
    const scored = score(renewals, assessment);
    const plan = makePlan(renewals, assessment, scored);
    expect(aimStanding(renewals, scored, plan, { level: 1 }, undefined)).toMatchObject({ kind: 'away', inTime: null });
    const ready = renewalsAt({});
    const done = score(renewals, ready);
    expect(aimStanding(renewals, done, makePlan(renewals, ready, done), { level: 1 }, undefined)).toEqual({
      kind: 'attained',
    });
  });

  it('lists the gaps of what does not hold, the largest first', () => {
    const assessment = renewalsAt(weak);
    const gaps = gapsOf(renewals, assessment, score(renewals, assessment));
    expect(gaps.map(({ question, chosen, next }) => [question, chosen, next])).toEqual([
      ['RN1.1', 1, 3],
      ['RN1.2', 2, 3],
      ['RN1.3', 2, 3],
      ['RN1.4', 3, 5],
      ['RN1.5', 3, 5],
    ]);
  });
});

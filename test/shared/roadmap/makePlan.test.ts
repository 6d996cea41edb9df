import { describe, expect, test } from 'vitest';
import { type ActionEdit, Assessment } from '../../../shared/assessment/schema.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aCapability, aLadderFramework, aPillar, aPillarFramework, stepActions } from '../../builders/aFramework.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';

/** A1-23 needs B1-12, and B1 stands at 1 with a target of 3: B1 blocks by its floor. */
const needy = aPillarFramework({
  sections: [
    aPillar('first', [
      aCapability('A1', {
        actions: stepActions('A1').map((action) =>
          action.from === 2 ? { ...action, prerequisites: ['B1-12' as never] } : action,
        ),
      }),
      'A2',
      'A3',
      'A4',
    ]),
    aPillar('second', ['B1', 'B2', 'B3', 'B4']),
  ],
});
const answers = { A1: 2, A2: 3, A3: 3, A4: 3, B1: 1, B2: 3, B3: 3, B4: 3 } as const;
const targets = { A1: 3, B1: 3, A2: 3, A3: 3, A4: 3, B2: 3, B3: 3, B4: 3 };

function plan(framework: Framework, parts: object, capacityDays?: readonly number[]): Plan {
  const assessment = Assessment.parse({ ...anAssessment(), ...parts });
  return makePlan(
    framework,
    assessment,
    score(framework, assessment),
    capacityDays === undefined ? {} : { capacityDays },
  );
}

function planned(actions: readonly object[] = [], capacityDays?: readonly number[]): Plan {
  return plan(needy, { agreed: agreedOn(answers), targets, actions, date: '2026-11-02' }, capacityDays);
}

function candidate({ candidates }: Plan, id: string) {
  const found = candidates.find((one) => one.id === id);
  if (found === undefined || found.kind === 'discovery') throw new Error(`${id} is no step`);
  return found;
}

function actionsByWave({ waves }: Plan): readonly (readonly string[])[] {
  return waves.map((wave) => wave.actions);
}

describe('candidates of pillars', () => {
  test('are the next steps of questions below their target, with every factor', () => {
    const result = planned();
    expect(result.candidates.map(({ id }) => id)).toEqual(['B1-12', 'A1-23']);
    expect(candidate(result, 'B1-12')).toEqual({
      id: 'B1-12',
      kind: 'step',
      question: 'B1',
      from: 1,
      to: 2,
      factors: { gap: 1, weight: 1, impact: 3, confidence: 0.8, urgency: 1.5, effortPoints: 1 },
      priority: 3 * 0.8 * 1.5,
      effectivePriority: 3 * 0.8 * 1.5,
      effort: 1,
      days: 5,
      prerequisites: [],
      unmetPrerequisites: [],
      grid: 'fill-in',
      blocks: true,
    });
  });

  test('take people’s effort, confidence and exposure, and weigh question times section', () => {
    const result = plan(needy, {
      agreed: agreedOn(answers),
      targets,
      settings: { weights: { A1: 2 }, sectionWeights: { first: 1.5 } },
      actions: [{ id: 'A1-23', effort: 5, confidence: 0.5, exposure: true }],
    });
    expect(candidate(result, 'A1-23')).toMatchObject({
      factors: { weight: 3, confidence: 0.5, urgency: 1.5, effortPoints: 8 },
      effort: 5,
      days: 130,
      grid: 'park',
    });
  });

  test('have no confidence from how sure the answers were', () => {
    const unsure = agreedOn(answers).map((entry) => ({ ...entry, evidence: 'opinion' }));
    expect(candidate(plan(needy, { agreed: unsure, targets }), 'A1-23').factors.confidence).toBe(0.8);
  });

  test('close part of a level when the score stands between levels', () => {
    const participants = ['p1', 'p2'].map((id) => ({ id, function: 'sales' }));
    const { A1: _, ...others } = answers;
    const responses = [2, 3].map((answer, i) => ({ participant: `p${i + 1}`, question: 'A1', answer }));
    const result = plan(needy, { agreed: agreedOn(others), participants, responses, targets });
    expect(candidate(result, 'A1-23').factors.gap).toBe(0.5);
  });
});

describe('prerequisites', () => {
  test('make an action wait for a later wave, and lift what it waits for', () => {
    const result = planned([{ id: 'B1-12', effort: 5 }], [200, 200]);
    expect(actionsByWave(result)).toEqual([['B1-12'], ['A1-23']]);
    expect(candidate(result, 'B1-12').priority).toBeCloseTo((3 * 0.8 * 1.5) / 8, 12);
    expect(candidate(result, 'B1-12').effectivePriority).toBeCloseTo(0.9 * candidate(result, 'A1-23').priority, 12);
  });

  test('are met by a level, by what does not apply, and by an action that is done', () => {
    const reached = plan(needy, { agreed: agreedOn({ ...answers, B1: 2 }), targets });
    const without = plan(needy, { agreed: agreedOn({ ...answers, B1: { notApplicable: 'no such team' } }), targets });
    const done = planned([{ id: 'B1-12', status: 'done' }]);
    for (const result of [reached, without, done]) {
      expect(result.waves[0]?.actions).toContain('A1-23');
      expect(candidate(result, 'A1-23').unmetPrerequisites).toEqual([]);
    }
    expect(done.candidates.map(({ id }) => id)).toEqual(['A1-23']);
  });

  test('that nothing will bring are waited for by nobody, and listed', () => {
    const dropped = planned([{ id: 'B1-12', status: 'dropped' }]);
    const unknown = plan(needy, { agreed: agreedOn({ ...answers, B1: 'dont-know' }), targets });
    for (const result of [dropped, unknown]) {
      expect(result.waves[0]?.actions).toContain('A1-23');
      expect(candidate(result, 'A1-23').unmetPrerequisites).toEqual(['B1-12']);
    }
  });

  test('that are put off put off what needs them', () => {
    expect(planned([{ id: 'B1-12', notNow: 'next year' }]).later).toEqual([
      { id: 'B1-12', reason: 'not-now' },
      { id: 'A1-23', reason: 'prerequisite' },
    ]);
  });
});

describe('actions of one’s own', () => {
  const own = { title: 'Move the pricing page', section: 'second', days: 16, impact: 4 };

  test('count a whole gap, their section’s weight, the days as typed and the band that those fall into', () => {
    const result = plan(needy, {
      agreed: agreedOn(answers),
      targets,
      settings: { sectionWeights: { second: 2 } },
      actions: [{ id: 'own-1', own: { ...own, prerequisites: ['A1-23'] }, owner: 'CRO' }],
    });
    expect(candidate(result, 'own-1')).toMatchObject({
      kind: 'own',
      question: null,
      factors: { gap: 1, weight: 2, impact: 4, confidence: 0.8, urgency: 1, effortPoints: 3 },
      effort: 3,
      days: 16,
      grid: 'major-project',
      prerequisites: ['A1-23'],
    });
    expect(actionsByWave(result)).toEqual([['B1-12'], ['A1-23'], ['own-1'], []]);
  });

  test('hurry only with exposure, and are gone when done', () => {
    expect(candidate(planned([{ id: 'own-1', own, exposure: true }]), 'own-1').factors.urgency).toBe(1.5);
    expect(planned([{ id: 'own-1', own, status: 'done' }]).candidates).toHaveLength(2);
  });
});

describe('scheduling', () => {
  const quick = (count: number, owner: string): readonly ActionEdit[] =>
    Assessment.parse({
      ...anAssessment(),
      actions: Array.from({ length: count }, (_, i) => ({
        id: `own-${i}`,
        owner,
        own: { title: 'x', section: 'first', days: 1, impact: 1 },
      })),
    }).actions ?? [];

  test('gives an owner three actions a wave; the rest wait, or come later for that reason', () => {
    const result = planned(quick(7, 'CRO'), [100, 100]);
    expect(actionsByWave(result)).toEqual([
      ['B1-12', 'own-0', 'own-1', 'own-2'],
      ['A1-23', 'own-3', 'own-4', 'own-5'],
    ]);
    expect(result.later).toEqual([{ id: 'own-6', reason: 'owner-limit' }]);
    expect(planned(quick(7, ' '), [100]).waves[0]?.actions).toHaveLength(8);
  });

  test('keeps fixed waves, gives them their days first, and says what they override', () => {
    const result = planned(
      [
        { id: 'A1-23', wave: 1, effort: 4 },
        { id: 'B1-12', wave: 3 },
      ],
      [60, 60],
    );
    expect(
      result.waves.map(({ number, capacityDays, loadDays, actions }) => [number, capacityDays, loadDays, actions]),
    ).toEqual([
      [1, 60, 90, ['A1-23']],
      [2, 60, 0, []],
      [3, 0, 5, ['B1-12']],
    ]);
    expect(result.warnings.filter(({ code }) => code !== 'no-metric' && code !== 'only-large')).toEqual([
      { code: 'fixed-wave', action: 'A1-23', wave: 1 },
      { code: 'before-prerequisite', action: 'A1-23', wave: 1 },
      { code: 'over-capacity', wave: 1 },
      { code: 'fixed-wave', action: 'B1-12', wave: 3 },
      { code: 'over-capacity', wave: 3 },
    ]);
  });

  test('prints empty waves and nothing but them when nothing is to be done', () => {
    const result = plan(needy, {}, [10, 20]);
    expect(result).toEqual({
      candidates: [],
      waves: [
        { number: 1, capacityDays: 10, loadDays: 0, actions: [], projected: null },
        { number: 2, capacityDays: 20, loadDays: 0, actions: [], projected: null },
      ],
      later: [],
      warnings: [],
    });
  });

  test('warns of a low confidence, of a plan without dates and of large actions alone', () => {
    const warned = plan(needy, {
      agreed: agreedOn({ ...answers, A1: 3 }),
      targets,
      actions: [{ id: 'B1-12', confidence: 0.5, effort: 4 }],
    });
    expect(warned.warnings.map(({ code }) => code)).toEqual(['only-large', 'trial-first', 'no-metric', 'no-date']);
  });

  test('warns of a wave for one section when another has something ready', () => {
    const result = planned([{ id: 'A1-23', effort: 3 }, ...quick(1, '')], [5, 1]);
    expect(result.waves[0]?.actions).toEqual(['B1-12']);
    expect(result.warnings).toContainEqual({ code: 'one-section', wave: 1 });
  });
});

describe('discovery cards', () => {
  const unknown = { ...answers, A2: 'dont-know', B2: 'dont-know' } as const;

  test('are one per leading function, first in wave 1, without load', () => {
    const result = plan(needy, { agreed: agreedOn(unknown), targets }, [0]);
    expect(result.candidates[0]).toMatchObject({ id: 'D-sales', kind: 'discovery', questions: ['A2', 'B2'], days: 0 });
    expect(result.waves[0]).toMatchObject({ actions: ['D-sales'], loadDays: 0 });
  });

  test('can be put off or closed', () => {
    const putOff = plan(needy, { agreed: agreedOn(unknown), targets, actions: [{ id: 'D-sales', notNow: 'no time' }] });
    expect(putOff.later[0]).toEqual({ id: 'D-sales', reason: 'not-now' });
    const done = plan(needy, { agreed: agreedOn(unknown), targets, actions: [{ id: 'D-sales', status: 'done' }] });
    expect(done.candidates.map(({ id }) => id)).not.toContain('D-sales');
  });
});

describe('the projection', () => {
  test('adds the realisation per step, never over 5, cumulatively', () => {
    const result = plan(needy, { agreed: agreedOn(answers), targets, settings: { realisation: 0.5 } });
    expect(result.waves.map((wave) => wave.projected)).toEqual([
      { overall: (11 / 4 + 10.5 / 4) / 2, sections: { first: 11 / 4, second: 10.5 / 4 } },
      ...[1, 2, 3].map(() => ({ overall: (11.5 / 4 + 10.5 / 4) / 2, sections: { first: 11.5 / 4, second: 10.5 / 4 } })),
    ]);
  });

  test('is silent while too little is answered', () => {
    const result = plan(needy, { agreed: agreedOn({ A1: 2 }), targets });
    expect(result.candidates.map(({ id }) => id)).toEqual(['A1-23']);
    expect(result.waves.every(({ projected }) => projected === null)).toBe(true);
  });
});

describe('candidates of a ladder', () => {
  const ladder = aLadderFramework();
  const letters = {
    '1.1': 'F',
    '1.2': 'F',
    '1.3': 'L',
    '1.4': 'F',
    '1.5': 'F',
    '2.1': 'L',
    '2.2': 'N',
    '2.3': 'P',
    '2.4': 'L',
  } as const;

  test('come from the unlock list and from N and P in the attained and the next stage', () => {
    const result = plan(ladder, { agreed: agreedOn({ ...letters, '2.5': 'F' }) });
    expect(
      result.candidates.map((one) => (one.kind === 'step' ? `${one.id} ${one.from}-${one.to}` : one.id)).toSorted(),
    ).toEqual(['2.2-1 N-L', '2.3-1 P-L']);
    const unlocking = result.candidates.filter((one) => one.kind === 'step' && one.blocks);
    for (const one of unlocking) expect(one).toMatchObject({ factors: { urgency: 1.25 } });
  });

  test('leave open criteria to be answered, even when the unlock list names them', () => {
    const assessment = Assessment.parse({ ...anAssessment(), agreed: agreedOn(letters) });
    const scored = score(ladder, assessment);
    expect(scored.overall.unlock.map(({ question }) => question)).toContain('2.5');
    const ids = makePlan(ladder, assessment, scored).candidates.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('2.5'))).toEqual([]);
  });

  test('at stage 0 are those of the first stage only; gates weigh half as much again', () => {
    const result = plan(ladder, { agreed: agreedOn({ ...letters, '1.1': 'P', '1.2': 'N', '2.5': 'N' }) });
    expect(result.candidates.map(({ id }) => id).toSorted()).toEqual(['1.1-1', '1.2-1']);
    expect(candidate(result, '1.1-1').factors.weight).toBe(1.5);
    expect(candidate(result, '1.2-1').factors.weight).toBe(1);
  });

  test('use the second action to reach F, or the first again', () => {
    const near = { ...letters, '1.2': 'L', '1.4': 'L', '1.5': 'L', '2.2': 'F', '2.3': 'F', '2.5': 'F' } as const;
    const ids = plan(ladder, { agreed: agreedOn(near) }).candidates.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => /^1\.\d-2$/.test(id))).toBe(true);
  });

  test('refuse a score of the other kind', () => {
    const assessment = anAssessment();
    expect(() => makePlan(ladder, assessment, score(needy, assessment))).toThrow('pillars');
  });
});

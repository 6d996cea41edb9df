import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAssessment } from '../../../shared/assessment/checkAssessment.ts';
import { ActionEdit, type Assessment } from '../../../shared/assessment/schema.ts';
import { AssessmentId } from '../../../shared/base/ids.ts';
import { carriedActions } from '../../../shared/cycles/carriedActions.ts';
import { effectiveAnswers } from '../../../shared/cycles/effectiveAnswers.ts';
import { nextCycle } from '../../../shared/cycles/nextCycle.ts';
import { previousActions, statusOf } from '../../../shared/cycles/previousActions.ts';
import { findFramework } from '../../../shared/frameworks/library.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { editsOf } from '../../../shared/roadmap/edits.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { anAgreed, anAssessment, aParticipant, aResponse } from '../../builders/anAssessment.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function ending(framework: Framework, assessment: Assessment) {
  const texts = findFramework(framework.id, framework.version)?.texts.en;
  if (texts === undefined) throw new Error('the library has changed');
  const scored = score(framework, assessment);
  return {
    framework,
    texts,
    draft: { assessment, facilitation: null, report: null },
    score: scored,
    plan: makePlan(framework, assessment, scored),
    assessmentId: AssessmentId.parse('11111111-1111-4111-8111-111111111111'),
    snapshot: 7,
  };
}

const answersOf = (framework: Framework, assessment: Assessment) =>
  Object.fromEntries(
    effectiveAnswers(framework, assessment, score(framework, assessment)).map(({ question, answer }) => [
      question,
      answer,
    ]),
  );

describe('last time’s answers', () => {
  it('are the agreed ones with their reason, else what the voices come to', () => {
    const assessment = anAssessment({
      participants: [aParticipant('a', 'sales'), aParticipant('b', 'marketing'), aParticipant('c', 'sales')],
      agreed: [anAgreed('R1', 4, { rationale: 'shown', note: 'not for later' }), anAgreed('R2', 'dont-know')],
      responses: [
        aResponse('a', 'R1', 1),
        aResponse('a', 'R3', 2),
        aResponse('b', 'R3', 3),
        aResponse('a', 'R4', 'dont-know'),
        aResponse('a', 'R5', { notApplicable: 'no partners' }),
      ],
    });
    const scored = score(fourPillar, assessment);
    expect(effectiveAnswers(fourPillar, assessment, scored)).toEqual([
      { question: 'R1', answer: 4, rationale: 'shown' },
      { question: 'R2', answer: 'dont-know' },
      // 2.5: halves go down.
      { question: 'R3', answer: 2 },
      { question: 'R4', answer: 'dont-know' },
      { question: 'R5', answer: { notApplicable: 'no partners' } },
    ]);
  });

  it('are letters on a ladder, and how often the limits show', () => {
    const assessment = anAssessment({
      participants: [aParticipant('a', 'sales'), aParticipant('b', 'marketing')],
      responses: [aResponse('a', '1.1', 'L'), aResponse('a', 'L1.1', 2), aResponse('b', 'L1.1', 3)],
      agreed: [anAgreed('1.2', 'F')],
    });
    expect(answersOf(revenueLadder, assessment)).toEqual({ '1.1': 'L', '1.2': 'F', 'L1.1': 2 });
  });
});

describe('last time’s actions', () => {
  const edit = (more: object) => ActionEdit.parse(more);

  it('are those of the plan and those that were begun or finished, with what became of them', () => {
    const { plan } = ending(fourPillar, theWorkedPillars);
    const planned = plan.waves.flatMap(({ actions }) => actions).filter((id) => !id.startsWith('D-'));
    const [first = ''] = planned;
    const actions = [
      ...(theWorkedPillars.actions ?? []).filter(({ id }) => id !== first),
      edit({ id: first, status: 'done', doneOn: '2027-02-01', owner: ' Ana ' }),
    ];
    const { framework, texts, draft, plan: after } = ending(fourPillar, { ...theWorkedPillars, actions });
    const listed = previousActions(framework, texts, draft.assessment, after);
    expect(new Set(listed.map(({ id }) => id))).toEqual(
      new Set(planned.concat(after.waves.flatMap((wave) => wave.actions.filter((id) => !id.startsWith('D-'))))),
    );
    const done = listed.find(({ id }) => id === first);
    expect(done).toMatchObject({ status: 'done', doneOn: '2027-02-01', owner: 'Ana' });
    expect(done?.title).not.toBe(first);
    expect(done?.doneWhen?.length).toBeGreaterThan(5);
    expect(listed.filter(({ status }) => status === 'open').every((action) => !('doneOn' in action))).toBe(true);
  });

  it('of an action that was split follow from its parts', () => {
    const parts = (one?: string, two?: string) =>
      editsOf(
        anAssessment({
          actions: [
            edit({ id: 'R4-23', parts: [10, 20] }),
            ...(one === undefined ? [] : [edit({ id: 'R4-23.1', status: one })]),
            ...(two === undefined ? [] : [edit({ id: 'R4-23.2', status: two })]),
          ],
        }),
      );
    expect(statusOf('R4-23', parts())).toBe('open');
    expect(statusOf('R4-23', parts('done'))).toBe('doing');
    expect(statusOf('R4-23', parts('done', 'done'))).toBe('done');
    expect(statusOf('R4-23', parts('done', 'dropped'))).toBe('done');
    // The board leaves it open too, until nothing of it is.
    expect(statusOf('R4-23', parts('open', 'done'))).toBe('doing');
    expect(statusOf('R4-23', parts('dropped', 'dropped'))).toBe('dropped');
  });

  it('count an action that was split once, done on the day of its last part', () => {
    const actions = [
      edit({ id: 'R4-23', parts: [10, 20] }),
      edit({ id: 'R4-23.1', status: 'done', doneOn: '2027-03-01' }),
      edit({ id: 'R4-23.2', status: 'done', doneOn: '2027-02-01' }),
    ];
    const { framework, texts, draft, plan } = ending(fourPillar, { ...theWorkedPillars, actions });
    const listed = previousActions(framework, texts, draft.assessment, plan).filter(({ id }) => id.startsWith('R4-23'));
    expect(listed).toMatchObject([{ id: 'R4-23', status: 'done', doneOn: '2027-03-01' }]);
  });

  it('go on with what people decided, without their wave, unless they are done or dropped', () => {
    const own = { title: 'Hire', section: fourPillar.sections[0]?.id, days: 5, impact: 3 };
    const actions = [
      edit({ id: 'R4-23', owner: 'Ana', wave: 2, due: '2027-06-01', status: 'doing', note: 'begun' }),
      edit({ id: 'I1-23', status: 'done', doneOn: '2027-01-01' }),
      edit({ id: 'P1-23', status: 'dropped' }),
      edit({ id: 'T5-23', parts: [10, 20], owner: 'Ben' }),
      edit({ id: 'T5-23.1', status: 'done', wave: 1 }),
      edit({ id: 'own-1', own, status: 'done' }),
      edit({ id: 'own-2', own: { ...own, prerequisites: ['own-1', 'R4-23'] }, wave: 3 }),
    ];
    expect(carriedActions(fourPillar, anAssessment({ actions }))).toEqual([
      { id: 'R4-23', owner: 'Ana', due: '2027-06-01', status: 'doing', note: 'begun' },
      { id: 'T5-23', parts: [10, 20], owner: 'Ben' },
      { id: 'T5-23.1', status: 'done' },
      { id: 'own-2', own: { ...own, prerequisites: ['R4-23'] } },
    ]);
  });
});

describe('the draft of the next cycle', () => {
  it('carries how the room works, not what it said', () => {
    const cycle = ending(fourPillar, theWorkedPillars);
    const facilitation = {
      minutes: 90,
      lastTime: 'always' as const,
      waiting: {},
      ballots: {},
      seenPlan: { at: '2026-11-02T09:00:00Z', waves: {} },
    };
    const report = { preparedFor: 'The board' };
    const next = nextCycle({ ...cycle, draft: { ...cycle.draft, facilitation, report } }, {});
    expect(next.facilitation).toEqual({ minutes: 90, lastTime: 'always' });
    expect(next.report).toEqual(report);
    expect(next.assessment).not.toHaveProperty('title');
    expect(next.assessment.previous).toMatchObject({ level: 2, snapshot: 7 });
    expect(next.assessment.previous?.score).toBeCloseTo(2.6028, 3);
    expect(next.assessment.previous?.projected).toBeCloseTo(cycle.plan.waves.at(-1)?.projected?.overall ?? 0, 9);
    expect(nextCycle(cycle, {}).facilitation).toBeNull();
  });

  it('leaves meetings, comments and steps with the cycle that they were of', () => {
    fc.assert(
      fc.property(arbitraryAssessment(fourPillar), (assessment) => {
        const { assessment: next } = nextCycle(ending(fourPillar, assessment), {});
        for (const name of ['meetings', 'comments', 'steps', 'responses', 'agreed'])
          expect(next).not.toHaveProperty(name);
        expect(checkAssessment(fourPillar, next)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('knows the stage of a ladder, and no score', () => {
    const { previous } = nextCycle(ending(revenueLadder, theWorkedLadder), {}).assessment;
    expect(previous).toMatchObject({ level: 2 });
    expect(previous).not.toHaveProperty('score');
    expect(previous).not.toHaveProperty('projected');
  });

  it.each([
    ['pillars', fourPillar],
    ['a ladder', revenueLadder],
  ] as const)('of %s always fits its framework, and nothing of it is answered', (_, framework) => {
    fc.assert(
      fc.property(arbitraryAssessment(framework), (assessment) => {
        const next = nextCycle(ending(framework, assessment), { title: 'Spring' }).assessment;
        expect(checkAssessment(framework, next)).toEqual([]);
        expect(score(framework, next).status).toBe('empty');
        const answered = score(framework, assessment).questions.filter(({ state }) => state !== 'open');
        const known = new Set<string>(next.previous?.answers.map(({ question }) => question));
        expect(answered.every(({ id }) => known.has(id))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

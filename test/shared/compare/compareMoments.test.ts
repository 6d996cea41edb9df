import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionEdit, type Assessment } from '../../../shared/assessment/schema.ts';
import { AssessmentId } from '../../../shared/base/ids.ts';
import { type ComparedMoment, compareMoments } from '../../../shared/compare/compareMoments.ts';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import { nextCycle } from '../../../shared/cycles/nextCycle.ts';
import { findFramework } from '../../../shared/frameworks/library.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agreedOn, anAgreed, anAssessment, aParticipant, aResponse } from '../../builders/anAssessment.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

const id = '11111111-1111-4111-8111-111111111111';
const nextId = '22222222-2222-4222-8222-222222222222';

function moment(framework: Framework, assessment: Assessment, overrides: Partial<ComparedMoment> = {}): ComparedMoment {
  const scored = score(framework, assessment);
  return {
    assessmentId: id,
    framework: { id: framework.id, version: framework.version, hash: 'sha256:one' },
    method: framework.method,
    assessment,
    score: scored,
    plan: makePlan(framework, assessment, scored),
    ...overrides,
  };
}

function compared(framework: Framework, earlier: ComparedMoment, later: ComparedMoment): Comparison {
  const result = compareMoments(framework, earlier, later);
  if (result.kind !== 'comparison') throw new Error(`refused: ${result.reason}`);
  return result;
}

/** The worked example with other answers to some questions; null: not answered any more. */
function worked(changes: Readonly<Record<string, number | 'dont-know' | null>>): Assessment {
  const kept = (theWorkedPillars.agreed ?? []).filter(({ question }) => !(question in changes));
  const changed = Object.entries(changes).flatMap(([question, answer]) =>
    answer === null ? [] : [anAgreed(question, answer)],
  );
  return { ...theWorkedPillars, agreed: [...kept, ...changed] };
}

const now = moment(fourPillar, theWorkedPillars);

describe('two moments of the worked example', () => {
  it('show what moved, and by how much, over what was rated both times', () => {
    // P2 2 → 3, R4 2 → 3, I8 not answered any more, I4 known now.
    const later = moment(fourPillar, worked({ P2: 3, R4: 3, I8: null, I4: 3 }));
    const result = compared(fourPillar, now, later);
    const people = result.sections[0]?.likeForLike;
    expect(people).toMatchObject({ common: 8, total: 8, before: 2.5, after: 21 / 8, isNoise: true });
    expect(people?.change).toBeCloseTo(0.125, 9);
    const process = result.sections[1]?.likeForLike;
    expect(process?.before).toBeCloseTo(25 / 9, 9);
    expect(process?.after).toBeCloseTo(26 / 9, 9);
    // Insights without I4 and I8: 15/6.5 both times.
    const insights = result.sections[3]?.likeForLike;
    expect(insights).toMatchObject({ common: 6, total: 8, change: 0, isNoise: false });
    expect(insights?.before).toBeCloseTo(15 / 6.5, 9);
    // The overall is the mean of the four means, over 29 of 32 questions.
    const means = result.sections.map(({ likeForLike }) => likeForLike.after ?? 0);
    expect(result.overall?.after).toBeCloseTo(means.reduce((sum, mean) => sum + mean, 0) / 4, 9);
    expect(result.overall).toMatchObject({ common: 29, total: 32, isNoise: true });
    expect(result.questions.filter(({ moved }) => moved !== 'same').map(({ id, moved }) => [id, moved])).toEqual([
      ['P2', 'up'],
      ['R4', 'up'],
      ['I4', 'state'],
      ['I8', 'state'],
    ]);
    expect(result.score).toEqual({
      before: now.score.kind === 'pillars' ? now.score.overall.score : 0,
      after: expect.any(Number),
    });
    expect(result.level.before).toBe(2);
  });

  it('flag nothing as noise when four people answered', () => {
    const people = ['a', 'b', 'c', 'd'].map((one) => aParticipant(one, 'sales'));
    const said = (level: number) =>
      anAssessment({
        participants: people,
        responses: people.flatMap((person, i) => [
          aResponse(person.id, 'R1', i === 0 ? level : 3),
          aResponse(person.id, 'R2', 3),
        ]),
      });
    const four = compared(fourPillar, moment(fourPillar, said(2)), moment(fourPillar, said(3)));
    expect(four.overall).toMatchObject({ common: 2, isNoise: false });
    expect(four.overall?.change).toBeCloseTo(0.125, 9);
    const three = (level: number) => ({
      ...said(level),
      responses: said(level).responses?.filter(({ participant }) => participant !== 'd') ?? [],
    });
    expect(compared(fourPillar, moment(fourPillar, three(2)), moment(fourPillar, three(3))).overall?.isNoise).toBe(
      true,
    );
  });

  it('name a changed mix of respondents', () => {
    const of = (people: readonly [string, 'sales' | 'finance'][]) =>
      anAssessment({
        participants: [...people.map(([one, name]) => aParticipant(one, name)), aParticipant('silent', 'sales')],
        responses: people.map(([one]) => aResponse(one, 'R1', 3)),
      });
    const before = moment(
      fourPillar,
      of([
        ['a', 'sales'],
        ['b', 'sales'],
      ]),
    );
    const after = moment(
      fourPillar,
      of([
        ['a', 'finance'],
        ['c', 'sales'],
      ]),
    );
    expect(compared(fourPillar, before, after).respondents).toEqual({
      before: 2,
      after: 2,
      joined: [{ id: 'c', label: null, function: 'sales' }],
      left: [{ id: 'b', label: null, function: 'sales' }],
      functionChanged: [{ id: 'a', label: null, function: 'finance', was: 'sales' }],
    });
  });

  it('count every question once when the weights were changed', () => {
    const later = moment(fourPillar, { ...theWorkedPillars, settings: { weights: {} } });
    const result = compared(fourPillar, now, later);
    expect(result.weighted).toBe(false);
    expect(result.sections[1]?.likeForLike).toMatchObject({ before: 23 / 8, after: 23 / 8, change: 0 });
  });

  it('are refused when the questionnaire or its version is another, and say other texts and methods', () => {
    const pin = now.framework;
    expect(compareMoments(fourPillar, now, { ...now, framework: { ...pin, version: '2.0.0' } })).toEqual({
      kind: 'incomparable',
      reason: 'version',
    });
    const ladder = moment(revenueLadder, theWorkedLadder);
    expect(compareMoments(fourPillar, now, ladder)).toEqual({ kind: 'incomparable', reason: 'framework' });
    const other = { ...now, framework: { ...pin, hash: 'sha256:two' }, method: 'four-pillar/2' };
    expect(compared(fourPillar, now, other)).toMatchObject({
      otherTexts: true,
      method: { before: 'four-pillar/1', after: 'four-pillar/2' },
    });
  });
});

describe('two moments of a ladder', () => {
  it('show percent per stage and no overall', () => {
    const agreed = (theWorkedLadder.agreed ?? []).map((entry) =>
      entry.question === '3.1' ? { ...entry, answer: 'N' as const } : entry,
    );
    const later = moment(revenueLadder, { ...theWorkedLadder, agreed });
    const result = compared(revenueLadder, moment(revenueLadder, theWorkedLadder), later);
    expect(result.overall).toBeNull();
    expect(result.level.before).toBe(2);
    expect(result.sections.map(({ attained }) => attained.before)).toEqual([true, true, false, false]);
    const third = result.sections[2];
    expect(third?.likeForLike.before).toBeCloseTo(third?.score.before ?? 0, 9);
    expect(third?.likeForLike.after).toBeCloseTo(third?.score.after ?? 0, 9);
    expect(
      result.questions.filter(({ moved }) => moved !== 'same').map((question) => [question.id, question.moved]),
    ).toEqual([['3.1', 'down']]);
  });
});

describe('what became of the plan', () => {
  const planned = now.plan?.waves.flatMap(({ actions }) => actions).filter((one) => !one.startsWith('D-')) ?? [];

  it('is read from the actions of the same assessment', () => {
    const [first = '', second = ''] = planned;
    const actions = [...(theWorkedPillars.actions ?? [])].filter(
      (action) => action.id !== first && action.id !== second,
    );
    const edits = [ActionEdit.parse({ id: first, status: 'done' }), ActionEdit.parse({ id: second, status: 'doing' })];
    const later = moment(fourPillar, { ...theWorkedPillars, actions: [...actions, ...edits] });
    const result = compared(fourPillar, now, later);
    expect(result.actions.map((action) => action.id)).toEqual(planned);
    expect(result.actions.slice(0, 2).map(({ status }) => status)).toEqual(['done', 'doing']);
    expect(result.projected).toBeCloseTo(now.plan?.waves.at(-1)?.projected?.overall ?? 0, 9);
  });

  it('is read from what the next cycle recorded', () => {
    const texts = findFramework(fourPillar.id, fourPillar.version)?.texts.en;
    if (texts === undefined || now.plan === null) throw new Error('the library has changed');
    const { assessment } = nextCycle(
      {
        framework: fourPillar,
        texts,
        draft: { assessment: theWorkedPillars, facilitation: null, report: null },
        score: now.score,
        plan: now.plan,
        assessmentId: AssessmentId.parse(id),
        snapshot: 2,
      },
      {},
    );
    const { previous } = assessment;
    if (previous === undefined) throw new Error('nothing of last time');
    const done = previous.actions.map((action, i) => ({
      ...action,
      status: i < 6 ? ('done' as const) : action.status,
    }));
    const later = moment(
      fourPillar,
      { ...assessment, previous: { ...previous, actions: done } },
      { assessmentId: nextId },
    );
    const result = compared(fourPillar, { ...now, plan: null }, later);
    expect(result.actions.map((action) => action.id)).toEqual(previous.actions.map((action) => action.id));
    expect(result.actions.filter(({ status }) => status === 'done')).toHaveLength(6);
    expect(result.actions.every(({ title }) => title !== null)).toBe(true);
    expect(result.projected).toBe(previous.projected);
    // Nothing is confirmed yet, so nothing can be compared.
    expect(result.overall).toMatchObject({ common: 0, change: null });
  });
});

describe('comparing any two moments', () => {
  const pairs = (framework: Framework) => fc.tuple(arbitraryAssessment(framework), arbitraryAssessment(framework));
  const opposite: Readonly<Record<string, string>> = { up: 'down', down: 'up', state: 'state', same: 'same' };

  it.each([
    ['pillars', fourPillar],
    ['a ladder', revenueLadder],
  ] as const)('of %s says nothing of one moment twice, and the opposite the other way round', (_, framework) => {
    fc.assert(
      fc.property(pairs(framework), ([one, other]) => {
        const [a, b] = [moment(framework, one), moment(framework, other)];
        const same = compared(framework, a, a);
        expect(same.questions.every(({ moved }) => moved === 'same')).toBe(true);
        expect(same.sections.every(({ likeForLike }) => (likeForLike.change ?? 0) === 0)).toBe(true);
        expect(same.respondents.joined.length + same.respondents.left.length).toBe(0);
        const there = compared(framework, a, b);
        const back = compared(framework, b, a);
        for (const [i, { likeForLike, id: section }] of there.sections.entries()) {
          const mirror = back.sections[i]?.likeForLike;
          expect(mirror?.change ?? null, section).toBe(likeForLike.change === null ? null : 0 - likeForLike.change);
          expect(mirror).toMatchObject({ common: likeForLike.common, isNoise: likeForLike.isNoise });
        }
        expect(back.questions.map(({ moved }) => moved)).toEqual(there.questions.map(({ moved }) => opposite[moved]));
        expect(back.respondents).toMatchObject({ joined: there.respondents.left, before: there.respondents.after });
      }),
      { numRuns: 60 },
    );
  });

  it('means over the common questions are those of an assessment that has only these', () => {
    fc.assert(
      fc.property(pairs(fourPillar), ([one, other]) => {
        const [a, b] = [moment(fourPillar, one), moment(fourPillar, { ...other, settings: one.settings ?? {} })];
        const result = compared(fourPillar, a, b);
        if (!result.weighted) return;
        const common = new Set<string>(
          result.questions.filter(({ change }) => change !== null).map((question) => question.id),
        );
        const others = questionsOf(fourPillar).filter((question) => !common.has(question.id));
        const only = (assessment: Assessment): Assessment => ({
          ...assessment,
          agreed: [
            ...(assessment.agreed ?? []),
            ...others.map((question) => anAgreed(question.id, { notApplicable: 'set aside' })),
          ],
        });
        const [before, after] = [score(fourPillar, only(a.assessment)), score(fourPillar, only(b.assessment))];
        if (result.overall?.before == null) expect(common.size).toBe(0);
        else {
          expect(result.overall.before).toBeCloseTo(before.overall.score ?? Number.NaN, 9);
          expect(result.overall.after).toBeCloseTo(after.overall.score ?? Number.NaN, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is quiet about an empty assessment', () => {
    const empty = moment(fourPillar, anAssessment());
    expect(compared(fourPillar, empty, now)).toMatchObject({
      overall: { common: 0, total: 32, before: null, change: null, isNoise: false },
      score: { before: null },
    });
    expect(
      compared(fourPillar, empty, moment(fourPillar, anAssessment({ agreed: agreedOn({ R1: 3 }) }))).questions.filter(
        ({ moved }) => moved === 'state',
      ),
    ).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ActionEdit, Assessment } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { findAction, findQuestion } from '../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import type { Finding, FindingKind } from '../../../shared/review/finding.ts';
import { reviewFindings } from '../../../shared/review/reviewFindings.ts';
import type { ReviewSource } from '../../../shared/review/reviewSource.ts';
import { planDetail } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agreedOn, anAgreed, anAssessment, aParticipant, aResponse } from '../../builders/anAssessment.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function review(
  overrides: Partial<Assessment>,
  framework: Framework = fourPillar,
  waiting: ReviewSource['waiting'] = {},
): readonly Finding[] {
  const assessment = anAssessment(overrides);
  const scored = score(framework, assessment);
  const detail = planDetail(framework, assessment, scored);
  return reviewFindings({ framework, assessment, score: scored, detail, waiting });
}

function found<Kind extends FindingKind>(findings: readonly Finding[], kind: Kind) {
  return findings.filter((finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind);
}

function anEdit(id: string, overrides: Partial<ActionEdit> = {}): ActionEdit {
  return { id: id as ActionId, ...overrides };
}

/** Everybody at one level, so that nothing contradicts anything and every pillar has its score. */
function allAt(level: number, others: Readonly<Record<string, number>> = {}) {
  const levels = fourPillar.sections.flatMap(({ questions }) => questions.map(({ id }) => [id, level] as const));
  return agreedOn({ ...Object.fromEntries(levels), ...others });
}

const three = [aParticipant('p1', 'sales'), aParticipant('p2', 'marketing'), aParticipant('p3', 'success')];

it('finds nothing in an empty assessment', () => {
  expect(review({})).toEqual([]);
  expect(review({}, revenueLadder)).toEqual([]);
});

it('names no question and no action that does not exist, and each thing once', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom<Framework>(fourPillar, revenueLadder)
        .chain((framework) => arbitraryAssessment(framework).map((assessment) => ({ framework, assessment }))),
      ({ framework, assessment }) => {
        const findings = review(assessment, framework);
        for (const finding of findings) {
          if ('question' in finding) expect(findQuestion(framework, finding.question)).toBeDefined();
          if (finding.kind === 'not-reached') {
            expect(findQuestion(framework, finding.needQuestion)).toBeDefined();
            expect(findAction(framework, finding.action)?.question.id).toBe(finding.question);
          }
          if (finding.place.kind === 'question') {
            expect(findQuestion(framework, finding.place.question)).toBeDefined();
          }
        }
        const said = findings.map((finding) => JSON.stringify(finding));
        expect(new Set(said).size).toBe(said.length);
      },
    ),
    { numRuns: 60 },
  );
});

it('brings the findings by kind, in the order in which a reviewer works', () => {
  const kinds = review({
    participants: three,
    responses: [aResponse('p1', 'R4', 1), aResponse('p2', 'R4', 2)],
    agreed: [anAgreed('R4', 4, { flag: true, dissent: 'Sales sees a 2' })],
    decisions: [{ text: 'Who owns the stages?' }],
  }).map(({ kind }) => kind);
  expect(kinds).toEqual(['high-on-opinion', 'outside-voices', 'dissent-alone', 'flagged', 'decision-open']);
});

it.each([
  [3, undefined, []],
  [4, undefined, [4]],
  [4, 'opinion', [4]],
  [5, 'opinion', [5]],
  [4, 'described', []],
  [5, 'shown', []],
] as const)('judges an agreed %s with evidence %s', (level, evidence, standings) => {
  const details = evidence === undefined ? {} : { evidence };
  const findings = found(review({ agreed: [anAgreed('P1', level, details)] }), 'high-on-opinion');
  expect(findings.map(({ standing }) => standing)).toEqual(standings);
});

it('lets one voice with evidence support a balanced answer, but not an agreed one', () => {
  const responses = [aResponse('p1', 'P1', 4, { evidence: 'shown' }), aResponse('p2', 'P1', 4)];
  const voices = { participants: three, responses };
  expect(found(review(voices), 'high-on-opinion')).toEqual([]);
  expect(found(review({ ...voices, agreed: agreedOn({ P1: 4 }) }), 'high-on-opinion')).toHaveLength(1);
});

it('takes no support from a voice without a level', () => {
  const responses = [aResponse('p1', 'P1', 4), aResponse('p2', 'P1', 'dont-know', { evidence: 'shown' })];
  expect(found(review({ participants: three, responses }), 'high-on-opinion')).toHaveLength(1);
});

it('asks for the evidence of an F, not of an L', () => {
  const findings = review({ agreed: agreedOn({ '1.1': 'F', '1.2': 'L' }) }, revenueLadder);
  expect(found(findings, 'high-on-opinion').map(({ question }) => question)).toEqual(['1.1']);
});

it.each([
  [3, 2, 1],
  [3, 3, 0],
  [2, 2, 0],
  [4, 2, 1],
] as const)('compares R4 at %s with I1 at %s, which the step to 3 needs', (R4, I1, count) => {
  expect(found(review({ agreed: agreedOn({ R4, I1 }) }), 'not-reached')).toHaveLength(count);
});

it('says which step needed what', () => {
  expect(found(review({ agreed: agreedOn({ R4: 4, I1: 1 }) }), 'not-reached')).toEqual([
    {
      kind: 'not-reached',
      severity: 'serious',
      place: { kind: 'question', question: 'R4' },
      question: 'R4',
      standing: 4,
      action: 'R4-23',
      needQuestion: 'I1',
      needStanding: 1,
      reach: 3,
    },
  ]);
});

it.each([['dont-know'], [{ notApplicable: 'no integrations' }]] as const)(
  'sees no contradiction to an answer %j',
  (I1) => {
    expect(found(review({ agreed: agreedOn({ R4: 4, I1 }) }), 'not-reached')).toEqual([]);
    expect(found(review({ agreed: agreedOn({ R4: 4 }) }), 'not-reached')).toEqual([]);
  },
);

it('reads the order of a ladder in the same way', () => {
  const [stage, ...others] = revenueLadder.sections;
  const [first, second, ...rest] = stage?.questions ?? [];
  if (stage === undefined || first === undefined || second === undefined) throw new Error('the ladder has no stage');
  const actions = second.actions.map((action, at) =>
    at === 0 ? { ...action, prerequisites: first.actions.slice(0, 1).map(({ id }) => id) } : action,
  );
  const framework = {
    ...revenueLadder,
    sections: [{ ...stage, questions: [first, { ...second, actions }, ...rest] }, ...others],
  };
  const contradiction = (answers: Readonly<Record<string, 'N' | 'P' | 'L' | 'F'>>) =>
    found(review({ agreed: agreedOn(answers) }, framework), 'not-reached').map(({ question, reach }) => [
      question,
      reach,
    ]);
  expect(contradiction({ [first.id]: 'P', [second.id]: 'L' })).toEqual([[second.id, 'L']]);
  expect(contradiction({ [first.id]: 'P', [second.id]: 'P' })).toEqual([]);
  expect(contradiction({ [first.id]: 'L', [second.id]: 'F' })).toEqual([]);
});

it.each([
  [1, true],
  [2, false],
  [3, false],
  [4, false],
  [5, true],
] as const)('looks whether an agreed %s lies outside voices from 2 to 4', (level, isOutside) => {
  const responses = [aResponse('p1', 'P2', 2), aResponse('p2', 'P2', 4), aResponse('p3', 'P2', 'dont-know')];
  const findings = review({ participants: three, responses, agreed: agreedOn({ P2: level }) });
  expect(found(findings, 'outside-voices').map(({ voices }) => voices)).toEqual(
    isOutside ? [{ lowest: 2, highest: 4 }] : [],
  );
});

it('says what the voices were before the room voted once more', () => {
  const responses = [
    aResponse('p1', 'P2', 2, { firstVote: 1 }),
    aResponse('p2', 'P2', 2, { firstVote: 5 }),
    aResponse('p3', 'P2', 2, { firstVote: 'dont-know' }),
  ];
  const [one] = found(review({ participants: three, responses, agreed: agreedOn({ P2: 3 }) }), 'outside-voices');
  expect(one).toMatchObject({ voices: { lowest: 2, highest: 2 }, first: { lowest: 1, highest: 5 } });
  const once = responses.map(({ firstVote: _, ...response }) => response);
  const [two] = found(review({ participants: three, responses: once, agreed: agreedOn({ P2: 3 }) }), 'outside-voices');
  expect(two?.first).toBeNull();
});

it('has no range where nobody but the room said anything', () => {
  expect(found(review({ participants: three, agreed: agreedOn({ P2: 5 }) }), 'outside-voices')).toEqual([]);
});

it('wants a second person where a key question or a gate does not apply', () => {
  const reason = { notApplicable: 'the parent does it' };
  const alone = (agreed: Assessment['agreed'], framework: Framework = fourPillar) =>
    found(review({ agreed }, framework), 'not-applicable-alone').map(({ question }) => question);
  expect(alone([anAgreed('R4', reason), anAgreed('P2', reason)])).toEqual(['R4']);
  expect(alone([anAgreed('R4', { ...reason, confirmed: true })])).toEqual([]);
  expect(alone([anAgreed('1.1', reason), anAgreed('1.4', reason)], revenueLadder)).toEqual(['1.1']);
});

it.each([
  [2, 0],
  [3, 1],
] as const)('finds %s questions of one pillar that do not apply %s times', (count, times) => {
  const pillar = fourPillar.sections[1];
  const ids = (pillar?.questions ?? []).slice(0, count).map(({ id }) => id);
  const answers = Object.fromEntries(ids.map((id) => [id, { notApplicable: 'not sold', confirmed: true }]));
  const findings = found(review({ agreed: agreedOn(answers) }), 'many-not-applicable');
  expect(findings.map(({ section, questions }) => [section, questions])).toEqual(
    times === 0 ? [] : [[pillar?.id, ids]],
  );
});

it('wants to know why where a dispute was settled', () => {
  const responses = [aResponse('p1', 'P2', 1), aResponse('p2', 'P2', 5), aResponse('p3', 'P2', 5)];
  const settled = (rationale?: string) =>
    review({
      participants: three,
      responses,
      agreed: [anAgreed('P2', 3, rationale === undefined ? {} : { rationale })],
    });
  expect(found(settled(), 'no-rationale')).toHaveLength(1);
  expect(found(settled('  '), 'no-rationale')).toHaveLength(1);
  expect(found(settled('Two teams of three do it.'), 'no-rationale')).toEqual([]);
  const alike = responses.map((response) => ({ ...response, answer: 3 }));
  expect(found(review({ participants: three, responses: alike, agreed: agreedOn({ P2: 3 }) }), 'no-rationale')).toEqual(
    [],
  );
});

it('wants an answer to dissent', () => {
  const alone = (details: Partial<NonNullable<Assessment['agreed']>[number]>) =>
    found(review({ agreed: [anAgreed('P2', 3, details)] }), 'dissent-alone').length;
  expect(alone({ dissent: 'Finance sees a 1.' })).toBe(1);
  expect(alone({ dissent: 'Finance sees a 1.', rationale: 'Finance looks at the parent.' })).toBe(0);
  expect(alone({ dissent: ' ' })).toBe(0);
});

it('names every question that is marked, answered or not, once', () => {
  const findings = review(
    {
      participants: three,
      responses: [aResponse('p1', 'P3', 2, { flag: true }), aResponse('p2', 'P3', 2, { flag: true })],
      agreed: [anAgreed('P2', 3, { flag: true }), anAgreed('P1', 3, { flag: false })],
    },
    fourPillar,
    { T2: { flag: true } } as NonNullable<ReviewSource['waiting']>,
  );
  expect(found(findings, 'flagged').map(({ question }) => question)).toEqual(['P2', 'P3', 'T2']);
});

it('names what stands before its need, and what is too much', () => {
  const agreed = allAt(2);
  const findings = review({
    agreed,
    settings: { capacityDays: [60, 60, 60], ownerLimit: 1 },
    actions: [
      anEdit('R4-23', { wave: 1, owner: 'Ana' }),
      anEdit('I1-23', { wave: 2, owner: 'Ana' }),
      anEdit('P1-23', { wave: 1, owner: 'Ana' }),
      anEdit('T1-23', { wave: 1, owner: 'Ana' }),
    ],
  });
  expect(found(findings, 'before-need')).toEqual([
    expect.objectContaining({ action: 'R4-23', wave: 1, need: 'I1-23', needWave: 2 }),
  ]);
  expect(found(findings, 'owner-limit')).toContainEqual(expect.objectContaining({ wave: 1, owner: 'Ana', limit: 1 }));
  const small = review({ agreed, settings: { capacityDays: [1] }, actions: [anEdit('R1-23', { wave: 1 })] });
  expect(found(small, 'over-capacity')).toEqual([
    expect.objectContaining({ wave: 1, place: { kind: 'roadmap' }, severity: 'look' }),
  ]);
});

it('names a key question that holds up a level and that the plan does nothing about', () => {
  const agreed = allAt(3, { R4: 1 });
  const blocked = (edit: Partial<ActionEdit>) =>
    found(review({ agreed, actions: [anEdit('R4-12', edit)] }), 'blocker-unplanned').filter(
      ({ question }) => question === 'R4',
    );
  expect(blocked({})).toEqual([]);
  expect(blocked({ notNow: 'next year' })).toEqual([expect.objectContaining({ action: 'R4-12', reason: 'not-now' })]);
  expect(blocked({ status: 'dropped' })).toEqual([
    expect.objectContaining({ action: null, reason: null, place: { kind: 'question', question: 'R4' } }),
  ]);
  expect(blocked({ status: 'done' })).toEqual([]);
});

it('names steps that stand on what is not known', () => {
  const others = allAt(2).filter(({ question }) => question !== 'P2' && question !== 'I1');
  const ask = (answers: readonly (number | 'dont-know')[]) =>
    found(
      review({
        participants: three,
        agreed: others,
        responses: answers.map((answer, at) => aResponse(`p${at + 1}`, 'P2', answer)),
        settings: { capacityDays: [2_000] },
      }),
      'on-unknown',
    ).filter(({ isOwn }) => isOwn);
  expect(ask([2, 'dont-know'])).toEqual([expect.objectContaining({ action: 'P2-23', question: 'P2' })]);
  expect(ask([2, 2, 'dont-know'])).toEqual([]);
  const needs = found(
    review({ agreed: [...others, anAgreed('I1', 'dont-know')], settings: { capacityDays: [2_000] } }),
    'on-unknown',
  );
  expect(needs.map(({ action, question, isOwn }) => [action, question, isOwn])).toContainEqual(['R4-23', 'I1', false]);
});

it('names low confidence among the first five of the ranking', () => {
  const agreed = allAt(2);
  const unsure = (id: string) =>
    found(
      review({ agreed, settings: { capacityDays: [2_000] }, actions: [anEdit(id, { confidence: 0.5 })] }),
      'low-confidence',
    );
  const assessment = anAssessment({ agreed, settings: { capacityDays: [2_000] } });
  const ranked = planDetail(fourPillar, assessment, score(fourPillar, assessment)).plan.candidates;
  const first = ranked.at(0)?.id ?? '';
  const last = ranked.at(-1)?.id ?? '';
  const forced = { confidence: 0.5, factors: { urgency: 1.5, impact: 5, weight: 4 } } as const;
  const findings = review({ agreed, settings: { capacityDays: [2_000] }, actions: [anEdit(first, forced)] });
  expect(found(findings, 'low-confidence')).toEqual([expect.objectContaining({ action: first, rank: 1 })]);
  expect(unsure(last)).toEqual([]);
});

it('wants owners, dates and a day to look', () => {
  const agreed = allAt(2);
  const bare = review({ agreed, decisions: [{ text: 'Hire' }, { text: 'Buy', owner: 'Ana', due: '2026-12-01' }] });
  expect(found(bare, 'no-owner').length).toBeGreaterThan(3);
  expect(found(bare, 'decision-open')).toEqual([
    expect.objectContaining({ text: 'Hire', lacksOwner: true, lacksDate: true, place: { kind: 'decisions' } }),
  ]);
  const [first] = found(bare, 'no-check');
  expect(first).toMatchObject({ lacksDate: true, severity: 'note' });
  const checked = review({ agreed, actions: [anEdit(first?.action ?? '', { metric: 'M01', checkOn: '2026-12-01' })] });
  expect(found(checked, 'no-check').map(({ action }) => action)).not.toContain(first?.action);
});

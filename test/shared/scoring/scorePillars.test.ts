import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/assessment/schema.ts';
import { changesToLevel } from '../../../shared/scoring/pillarDistance.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aCapability, aPillar, aPillarFramework } from '../../builders/aFramework.ts';
import { agreedOn, anAgreed, anAssessment, voicesOf } from '../../builders/anAssessment.ts';

const eight = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'];
const one = aPillarFramework({ sections: [aPillar('only', eight)] });
const elsewhere: Answer = { notApplicable: 'run by the parent company' };

/** Answers to A1, A2 …; null stays open. */
function row(prefix: string, answers: readonly (Answer | null)[]): Record<string, Answer> {
  return Object.fromEntries(
    answers.flatMap((answer, index) => (answer === null ? [] : [[`${prefix}${index + 1}`, answer]])),
  );
}

function scoreRow(answers: readonly (Answer | null)[], framework = one) {
  return score(framework, anAssessment({ agreed: agreedOn(row('A', answers)) }));
}

describe('the level of a section', () => {
  it('needs three quarters, inclusive', () => {
    expect(scoreRow([3, 3, 3, 3, 3, 3, 2, 2]).sections[0]?.level).toBe(3);
    expect(scoreRow([3, 3, 3, 3, 3, 2, 2, 2]).sections[0]?.level).toBe(2);
  });

  it('needs nobody further than one level below', () => {
    const { level, blockers } = scoreRow([3, 3, 3, 3, 3, 3, 3, 1]).sections[0] ?? {};
    expect(level).toBe(2);
    expect(blockers).toEqual([{ level: 3, rule: 'floor', questions: ['A8'], needed: 1 }]);
  });

  it('needs every key question', () => {
    const keyed = aPillarFramework({
      sections: [aPillar('only', [aCapability('A1', { key: true }), ...eight.slice(1)])],
    });
    const { level, blockers, changes } = scoreRow([2, 3, 3, 3, 3, 3, 3, 3], keyed).sections[0] ?? {};
    expect(level).toBe(2);
    expect(blockers).toEqual([{ level: 3, rule: 'key', questions: ['A1'], needed: 1 }]);
    expect(changes).toEqual([{ question: 'A1', from: 2, to: 3 }]);
  });

  it('ignores a key question that does not apply', () => {
    const keyed = aPillarFramework({
      sections: [aPillar('only', [aCapability('A1', { key: true }), ...eight.slice(1)])],
    });
    expect(scoreRow([elsewhere, 3, 3, 3, 3, 3, 3, 3], keyed).sections[0]?.level).toBe(3);
  });

  it('counts a missing answer as 1', () => {
    const { level, changes } = scoreRow([3, 3, 3, 3, 3, 3, 3, null]).sections[0] ?? {};
    expect(level).toBe(2);
    expect(changes).toEqual([{ question: 'A8', from: null, to: 2 }]);
  });

  it('ends at 5, with nothing above', () => {
    const { overall, sections } = scoreRow([5, 5, 5, 5, 5, 5, 5, 4]);
    expect(sections[0]).toMatchObject({ level: 5, blockers: [], distance: null, changes: [] });
    expect(overall).toMatchObject({ level: 5, distance: null, changes: [] });
  });
});

describe('status', () => {
  it('gives no numbers at all when nothing is answered', () => {
    const empty = scoreRow(['dont-know', null, elsewhere, null, null, null, null, null]);
    expect(empty).toMatchObject({
      status: 'empty',
      completeness: 0,
      alignment: { functions: {}, spread: null, alpha: null },
    });
    expect(empty.overall).toEqual({
      score: null,
      low: null,
      high: null,
      unweighted: null,
      percent: null,
      level: null,
      balance: null,
      sections: 0,
      distance: null,
      changes: [],
      confidence: null,
    });
    expect(empty.sections[0]).toEqual({
      id: 'only',
      score: null,
      low: null,
      high: null,
      unweighted: null,
      level: null,
      rated: 0,
      open: ['A2', 'A4', 'A5', 'A6', 'A7', 'A8'],
      dontKnow: ['A1'],
      notApplicable: ['A3'],
      blockers: [],
      distance: null,
      changes: [],
    });
    expect(changesToLevel(one, empty, 2)).toBeNull();
  });

  it('has no completeness when nothing applies', () => {
    const nothing = scoreRow(eight.map(() => elsewhere));
    expect(nothing).toMatchObject({ status: 'empty', completeness: null });
    expect(nothing.overall.sections).toBe(0);
  });

  it('shows section scores but no level below 80 %', () => {
    const part = scoreRow([3, 3, 3, 3, 3, 3, null, null]);
    expect(part).toMatchObject({ status: 'incomplete', completeness: 0.75 });
    expect(part.sections[0]).toMatchObject({
      score: 3,
      low: 2.5,
      high: 3.5,
      level: null,
      blockers: [],
      distance: null,
    });
    expect(part.overall).toMatchObject({ score: null, low: null, level: null, sections: 1, confidence: null });
    expect(part.questions[0]?.target).toBe(3);
    expect(changesToLevel(one, part, 3)).toBeNull();
  });

  it('is nearly complete from 80 % and complete from 95 %', () => {
    expect(scoreRow([3, 3, 3, 3, null]).status).toBe('incomplete');
    const five = aPillarFramework({ sections: [aPillar('only', eight.slice(0, 5))] });
    expect(scoreRow([3, 3, 3, 3, null], five).status).toBe('nearly-complete');
    const twenty = aPillarFramework({
      sections: [
        aPillar(
          'only',
          Array.from({ length: 20 }, (_, index) => `A${index + 1}`),
        ),
      ],
    });
    expect(scoreRow([...Array<number>(19).fill(3), 'dont-know'], twenty).status).toBe('complete');
  });
});

describe('a section with too few answers', () => {
  const two = aPillarFramework({
    sections: [aPillar('first', eight), aPillar('second', ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'])],
  });

  it('leaves the overall score to the others, and the organisation without a level', () => {
    const { overall, sections } = score(
      two,
      anAssessment({
        agreed: agreedOn({
          ...row('A', [3, 3, 3, 3, 3, 3, 3, 3]),
          ...row('B', [4, null, null, elsewhere, elsewhere, elsewhere, elsewhere, elsewhere]),
        }),
      }),
    );
    expect(sections[1]).toMatchObject({ score: null, level: null, rated: 1, low: 2, high: 14 / 3, blockers: [] });
    expect(overall).toMatchObject({
      score: 3,
      low: 3,
      high: 3,
      level: null,
      sections: 1,
      balance: null,
      distance: null,
    });
  });

  it('has a score from 60 % of what applies', () => {
    const few = aPillarFramework({
      sections: [aPillar('only', eight.slice(0, 5)), aPillar('rest', ['B1', 'B2', 'B3', 'B4', 'B5'])],
    });
    const { sections } = score(
      few,
      anAssessment({ agreed: agreedOn({ ...row('A', [3, 3, 3]), ...row('B', [3, 3, 3, 3, 3]) }) }),
    );
    expect(sections[0]).toMatchObject({ score: 3, rated: 3, level: 1 });
  });

  it('has a score from five answers on, however many apply', () => {
    const nine = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'];
    const twelve = Array.from({ length: 12 }, (_, index) => `A${index + 1}`);
    const long = aPillarFramework({ sections: [aPillar('first', twelve), aPillar('second', nine)] });
    const secondWith = (answers: readonly number[]) =>
      score(
        long,
        anAssessment({
          agreed: agreedOn({ ...row('A', Array<number>(12).fill(3)), ...row('B', answers) }),
        }),
      ).sections[1]?.score;
    expect(secondWith([3, 3, 3, 3, 3])).toBe(3);
    expect(secondWith([3, 3, 3, 3])).toBeNull();
  });

  it('is absent when nothing of it applies', () => {
    const { overall, sections } = score(
      two,
      anAssessment({
        agreed: agreedOn({
          ...row('A', [3, 3, 3, 3, 3, 3, 3, 3]),
          ...row(
            'B',
            eight.map(() => elsewhere),
          ),
        }),
      }),
    );
    expect(sections[1]).toMatchObject({ score: null, low: null, high: null, level: null });
    expect(overall).toMatchObject({ score: 3, sections: 1, level: null });
  });
});

describe('weights', () => {
  it('move the score and its range, not the level', () => {
    const agreed = agreedOn(row('A', [2, 3, 3, 3, 3, 3, 3, null]));
    const plain = score(one, anAssessment({ agreed }));
    const weighted = score(one, anAssessment({ agreed, settings: { weights: { A1: 2, A8: 0.5 } as never } }));
    expect(plain.overall.score).toBeCloseTo(20 / 7, 12);
    expect(weighted.overall).toMatchObject({ score: 22 / 8, low: 22.5 / 8.5, high: 24.5 / 8.5, unweighted: 20 / 7 });
    expect(weighted.sections[0]?.blockers).toEqual(plain.sections[0]?.blockers);
    expect(weighted.overall.level).toBe(plain.overall.level);
  });

  it('of sections move the overall score', () => {
    const { overall } = score(
      aPillarFramework(),
      anAssessment({
        agreed: agreedOn({ ...row('A', [2, 2, 2, 2]), ...row('B', [4, 4, 4, 4]) }),
        settings: { sectionWeights: { second: 2 } as never },
      }),
    );
    expect(overall).toMatchObject({ score: 10 / 3, unweighted: 3, balance: 0.5, level: 2 });
  });
});

describe('the distance', () => {
  it('raises the cheapest question for breadth, then the first', () => {
    const efforts = aPillarFramework({
      sections: [
        aPillar('only', [
          aCapability('A1', { actions: [] }),
          ...eight.slice(1, 7),
          aCapability('A8', { actions: aCapability('A8').actions.map((action) => ({ ...action, effort: 1 })) }),
        ]),
      ],
    });
    const { changes } = scoreRow([2, 2, 2, 2, 2, 3, 3, 2], efforts).sections[0] ?? {};
    expect(changes?.map(({ question }) => question)).toEqual(['A2', 'A3', 'A4', 'A8']);
  });

  it('uses questions that must rise anyway before it takes further ones', () => {
    const { changes } = scoreRow([3, 3, 3, 3, 3, 2, 2, 1]).sections[0] ?? {};
    expect(changes).toEqual([{ question: 'A8', from: 1, to: 3 }]);
  });

  it('reaches any level', () => {
    const start = scoreRow([3, 3, 3, 3, 3, 3, 3, 1]);
    expect(changesToLevel(one, start, 2)).toEqual([]);
    expect(changesToLevel(one, start, 4)).toEqual([
      { question: 'A1', from: 3, to: 4 },
      { question: 'A2', from: 3, to: 4 },
      { question: 'A3', from: 3, to: 4 },
      { question: 'A4', from: 3, to: 4 },
      { question: 'A5', from: 3, to: 4 },
      { question: 'A8', from: 1, to: 4 },
    ]);
  });

  it('of the organisation is that of the sections on its level', () => {
    const { overall } = score(
      aPillarFramework(),
      anAssessment({ agreed: agreedOn({ ...row('A', [2, 2, 3, 3]), ...row('B', [4, 4, 4, 4]) }) }),
    );
    expect(overall).toMatchObject({ level: 2, distance: 1, changes: [{ question: 'A1', from: 2, to: 3 }] });
  });
});

describe('confidence', () => {
  const shown = (answers: readonly Answer[]) =>
    answers.map((answer, index) => anAgreed(`A${index + 1}`, answer, { evidence: 'shown' }));

  it('stops at medium without a second voice, whatever its value', () => {
    const { overall } = score(one, anAssessment({ agreed: shown([3, 3, 3, 3, 3, 3, 3, 3]) }));
    expect(overall.confidence).toEqual({ value: 1, label: 'medium' });
  });

  it('adds consensus where two gave a level, also beside agreed answers', () => {
    const { overall } = score(
      one,
      anAssessment({ ...voicesOf('A1', { sales: [3], marketing: [3] }), agreed: shown([3, 3, 3, 3, 3, 3, 3, 3]) }),
    );
    expect(overall.confidence).toEqual({ value: 1, label: 'high' });
  });

  it('takes the agreed evidence, else the best of those who gave a level', () => {
    const { participants, responses } = voicesOf('A1', { sales: [3], marketing: [3], revops: ['dont-know'] });
    const evidence = ['opinion', 'described', 'shown'] as const;
    const voiced = responses.map((response, index) => ({ ...response, evidence: evidence[index] ?? 'opinion' }));
    const rest = agreedOn({ A2: 3, A3: 3, A4: 3, A5: 3, A6: 3, A7: 3, A8: 3 });
    const valueWith = (agreed: typeof rest) =>
      score(one, anAssessment({ participants, responses: voiced, agreed })).overall.confidence?.value;
    expect(valueWith(rest)).toBeCloseTo(0.4 + 0.3 + 0.3 * (0.5 / 8), 12);
    expect(valueWith([...rest, anAgreed('A1', 3)])).toBeCloseTo(0.7, 12);
  });
});

describe('alignment', () => {
  it('weighs what a function said about questions that carry its tag', () => {
    const tagged = aPillarFramework({
      sections: [
        aPillar('only', [
          aCapability('A1', { functions: ['sales', 'finance'] }),
          aCapability('A2', { functions: ['sales', 'marketing'] }),
          aCapability('A3', { functions: ['revops'] }),
        ]),
      ],
    });
    const said = ['A1', 'A2', 'A3'].map((id, index) =>
      voicesOf(id, { sales: [index + 1], marketing: [5], finance: [4] }),
    );
    const { alignment } = score(
      tagged,
      anAssessment({
        participants: said[0]?.participants ?? [],
        responses: said.flatMap(({ responses }) => responses),
        settings: { weights: { A2: 2 } as never },
      }),
    );
    expect(alignment.functions).toEqual({ sales: 5 / 3, marketing: 5, finance: 4 });
    expect(alignment.spread).toBeCloseTo(10 / 3, 12);
    expect(alignment.alpha).toBeNull();
  });

  it('shows alpha from ten shared questions and three voices on, without agreed answers', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `A${index + 1}`);
    const framework = aPillarFramework({ sections: [aPillar('only', ten)] });
    const levels = [
      [3, 3, 2, 3],
      [2, 2, 2, 3],
      [4, 4, 3, 4],
      [1, 2, 1, 1],
      [3, 2, 3, 3],
      [5, 4, 4, 4],
      [2, 2, 3, 2],
      [3, 3, 3, 'dont-know' as const],
      [1, 1, 2, 1],
      [4, 3, 4, 4],
    ];
    const said = ten.map((id, index) => voicesOf(id, { sales: levels[index] ?? [] }));
    const participants = said[0]?.participants ?? [];
    const responses = said.flatMap((voices) => voices.responses);
    const alphaOf = (assessment: Parameters<typeof anAssessment>[0]) =>
      score(framework, anAssessment({ participants, responses, ...assessment })).alignment.alpha;
    expect(alphaOf({})).toBeCloseTo(0.804, 3);
    expect(alphaOf({ agreed: [anAgreed('A1', 5)] })).toBeCloseTo(0.804, 3);
    expect(alphaOf({ responses: responses.filter(({ question }) => question !== 'A10') })).toBeNull();
    expect(alphaOf({ responses: responses.filter(({ participant }) => /[12]$/.test(participant)) })).toBeNull();
    expect(alphaOf({ responses: responses.map((response) => ({ ...response, answer: 3 })) })).toBeNull();
  });
});

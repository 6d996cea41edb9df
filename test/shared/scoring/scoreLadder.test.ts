import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/assessment/schema.ts';
import { changesToStage } from '../../../shared/scoring/ladderDistance.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aCriterion, aLadderFramework, aStage, criterionActions } from '../../builders/aFramework.ts';
import { agreedOn, anAssessment, aParticipant, aResponse, voicesOf } from '../../builders/anAssessment.ts';
import { revenueLadder } from '../../builders/theFrameworks.ts';

const elsewhere: Answer = { notApplicable: 'single legacy tool, already retired' };
const answerOf = { '-': elsewhere, '?': 'dont-know', N: 'N', P: 'P', L: 'L', F: 'F' } as const;

/** Agreed answers from one word per stage: a letter, - not applicable, ? don't know, . open. */
function agreed(...stages: readonly string[]) {
  const answers: Record<string, Answer> = {};
  for (const [stage, word] of stages.entries()) {
    for (const [index, sign] of [...word].entries()) {
      const answer = answerOf[sign as keyof typeof answerOf];
      if (answer !== undefined) answers[`${stage + 1}.${index + 1}`] = answer;
    }
  }
  return agreedOn(answers);
}

/** A ladder with one stage of eight, three of them gates. */
function scoreWords(...words: readonly string[]) {
  return score(revenueLadder, anAssessment({ agreed: agreed(...words) }));
}

describe('the percentage of a stage', () => {
  it.each([
    ['FFFFFFFF', 100],
    ['FFFFFFFL', 95.8],
    ['FFFFFFLL', 91.7],
    ['FFFFFLLL', 87.5],
    ['FFFFLLLL', 83.3],
    ['FFFLLLLL', 79.2],
  ])('%s is %f', (word, percent) => {
    expect(scoreWords(word).sections[0]?.percent).toBeCloseTo(percent, 1);
  });
});

describe('the attained stage', () => {
  it('is 2 in the worked example', () => {
    const { overall, sections } = scoreWords('FFFLFLFF', 'FFLLFFLF', 'LPFLLPL-', 'PPPLNPNN');
    expect(sections.map(({ percent }) => Number(percent?.toFixed(1)))).toEqual([91.7, 87.5, 61.9, 25]);
    expect(overall).toMatchObject({ stage: 2, distance: 1, unlock: [{ question: '3.2', from: 'P', to: 'L' }] });
  });

  it('needs more than half, not half', () => {
    expect(scoreWords('LLLPPPPL').overall.stage).toBe(0);
    expect(scoreWords('LLLPPPLL').overall.stage).toBe(1);
  });

  it('rests on stages over 85 %, or over 66 % when lenient', () => {
    const lower = 'FFFFLLLL';
    expect(scoreWords(lower, 'FFFFFFFF').overall).toMatchObject({ stage: 1, islands: [] });
    const lenient = score(
      revenueLadder,
      anAssessment({ agreed: agreed(lower, 'FFFFFFFF'), settings: { ladderPolicy: 'lenient' } }),
    );
    expect(lenient.overall).toMatchObject({ stage: 2, policy: 'lenient' });
  });

  it('needs every gate that applies, and one at least', () => {
    expect(scoreWords('FFPFFFFF').overall.stage).toBe(0);
    expect(scoreWords('FF-FFFFF').overall.stage).toBe(1);
    expect(scoreWords('---FFFFF').sections[0]?.gatesMet).toBe(false);
    expect(scoreWords('---FFFFF').overall).toMatchObject({ stage: 0, distance: null, unlock: [] });
  });

  it('needs five answers and no unknown gate', () => {
    expect(scoreWords('FFFFF').overall.stage).toBe(1);
    expect(scoreWords('FFFF').overall.stage).toBe(0);
    expect(scoreWords('FF?FFFFF').overall.stage).toBe(0);
    expect(scoreWords('FF.FFFFF').sections[0]).toMatchObject({ rated: 7, gatesMet: false, open: ['1.3'] });
  });

  it('says nothing when nothing is answered, and always something otherwise', () => {
    expect(scoreWords('?').overall).toEqual({
      stage: null,
      policy: 'strict',
      pressure: null,
      islands: [],
      distance: null,
      unlock: [],
      confidence: null,
    });
    expect(scoreWords('?').sections[0]).toMatchObject({ percent: null, rating: null, rated: 0, dontKnow: ['1.1'] });
    expect(scoreWords('N')).toMatchObject({ status: 'incomplete', overall: { stage: 0, confidence: null } });
  });

  it('is the top with nothing above', () => {
    const full = 'FFFFFFFF';
    expect(scoreWords(full, full, full, full).overall).toMatchObject({ stage: 4, distance: null, unlock: [] });
  });

  it('leaves stages that are ahead of their base as islands', () => {
    const { overall, sections } = scoreWords('FFFFFFFF', 'FFFFFFFF', 'NNNNNNNN', 'LLLLLLLL');
    expect(overall).toMatchObject({ stage: 2, islands: ['revenue-operations'] });
    expect(sections.map(({ attained }) => attained)).toEqual([true, true, false, false]);
    expect(sections.map(({ rating }) => rating)).toEqual(['F', 'F', 'N', 'L']);
  });
});

describe('voices on a ladder', () => {
  it('are balanced like levels and read as letters', () => {
    const { questions } = score(
      revenueLadder,
      anAssessment(voicesOf('1.1', { sales: ['F', 'F'], finance: ['P'], unassigned: ['L'] })),
    );
    expect(questions[0]).toMatchObject({
      state: 'answered',
      level: 'L',
      min: 'P',
      max: 'F',
      respondents: 4,
      target: null,
      gap: null,
      weight: null,
    });
    expect(questions[0]?.score).toBeCloseTo(2 / 3, 12);
    expect(questions[0]?.percent).toBeCloseTo(200 / 3, 9);
    expect(questions[0]?.functions.sales).toBe(100);
    expect(questions[0]?.functions.finance).toBeCloseTo(100 / 3, 9);
    expect(questions[0]?.functionSpread).toBeNull();
  });

  it('leave a contested gate unmet, and list it with its own letter until the room agrees', () => {
    const participants = [aParticipant('a', 'sales'), aParticipant('b', 'revops'), aParticipant('c', 'finance')];
    const responses = (['F', 'F', 'N'] as const).map((letter, index) => aResponse('abc'[index] ?? '', '1.1', letter));
    const { overall, sections, questions } = score(
      revenueLadder,
      anAssessment({ participants, responses, agreed: agreed('.FFFFFFF') }),
    );
    expect(questions[0]).toMatchObject({ level: 'L', band: 'contested' });
    expect(sections[0]?.gatesMet).toBe(false);
    expect(overall).toMatchObject({ stage: 0, distance: 1, unlock: [{ question: '1.1', from: 'L', to: 'L' }] });
    const settled = score(revenueLadder, anAssessment({ participants, responses, agreed: agreed('LFFFFFFF') }));
    expect(settled.overall.stage).toBe(1);
  });
});

describe('limit pressure', () => {
  const base = agreed('FFFFFFFF', 'LLLLLLLL');

  it('is the share of the symptoms of the attained stage', () => {
    const all = [...base, ...agreedOn({ 'L2.1': 2, 'L2.2': 3, 'L2.3': 1 })];
    expect(score(revenueLadder, anAssessment({ agreed: all })).overall.pressure).toBeCloseTo(200 / 3, 9);
  });

  it('needs all three, at a stage that has them', () => {
    const pressureOf = (answers: ReturnType<typeof agreedOn>) =>
      score(revenueLadder, anAssessment({ agreed: answers })).overall.pressure;
    expect(pressureOf([...base, ...agreedOn({ 'L2.1': 2, 'L2.2': 3, 'L2.3': 'dont-know' })])).toBeNull();
    expect(pressureOf([...base, ...agreedOn({ 'L1.1': 2, 'L1.2': 3, 'L1.3': 1 })])).toBeNull();
    expect(pressureOf(agreedOn({ '1.1': 'N', 'L1.1': 2, 'L1.2': 3, 'L1.3': 1 }))).toBeNull();
  });

  it('is not asked at the top', () => {
    const framework = aLadderFramework();
    const symptoms = agreedOn({ 'L1.1': 1, 'L1.2': 1, 'L1.3': 1, 'L2.1': 3, 'L2.2': 3, 'L2.3': 3 });
    const pressureOf = (...words: readonly string[]) => {
      const { stage, pressure } = score(
        framework,
        anAssessment({ agreed: [...agreed(...words), ...symptoms] }),
      ).overall;
      return [stage, pressure];
    };
    expect(pressureOf('FFFFF', 'NNNNN')).toEqual([1, 100 / 3]);
    expect(pressureOf('FFFFF', 'FFFFF')).toEqual([2, null]);
  });

  it('balances voices and does not count as an answered question', () => {
    const voices = voicesOf('L2.1', { sales: [3, 3], finance: [0] });
    const assessment = anAssessment({ ...voices, agreed: [...base, ...agreedOn({ 'L2.2': 0, 'L2.3': 0 })] });
    expect(score(revenueLadder, assessment).overall.pressure).toBeCloseTo(100 / 6, 9);
    expect(score(revenueLadder, assessment).questions).toHaveLength(32);
    expect(score(revenueLadder, anAssessment({ agreed: agreedOn({ 'L1.1': 2 }) })).status).toBe('empty');
  });
});

describe('the unlock list', () => {
  const unlockOf = (...words: readonly string[]) =>
    scoreWords(...words).overall.unlock.map(({ question, from, to }) => `${question} ${from}>${to}`);

  it('repairs the base and the next stage together', () => {
    expect(unlockOf('FFFFLLLL', 'PLLLLLLL')).toEqual(
      ['1.4 L>F', '2.1 P>L'].map((entry) => entry.replace('1.4', '1.5')),
    );
  });

  it('asks for an answer where only the fifth one is missing', () => {
    expect(unlockOf('FFF-F.-.')).toEqual(['1.6 null>N']);
    expect(unlockOf('FFF-F---')).toEqual([]);
  });

  it('takes gates first and further criteria only where the half is not passed', () => {
    expect(unlockOf('NLLPPPLL')).toEqual(['1.1 N>L']);
    expect(unlockOf('NLLPPNNN')).toEqual(['1.1 N>F', '1.6 N>L', '1.7 N>L']);
  });

  it('picks the cheapest way among equally small sets', () => {
    const letters = ['L', 'P', 'P', 'P', 'P'] as const;
    const efforts = [1, 3, 2, 2, 5] as const;
    const framework = aLadderFramework({
      sections: [
        aStage(
          'only',
          efforts.map((effort, index) =>
            aCriterion(`1.${index + 1}`, {
              gate: index === 0,
              actions: criterionActions(`1.${index + 1}`, [effort, 1]),
            }),
          ),
        ),
      ],
    });
    const assessment = anAssessment({
      agreed: agreedOn(Object.fromEntries(letters.map((letter, index) => [`1.${index + 1}`, letter]))),
    });
    const result = score(framework, assessment);
    expect(result.overall).toMatchObject({ stage: 0, unlock: [{ question: '1.3', from: 'P', to: 'F' }] });
    expect(changesToStage(framework, result, 1)).toEqual(result.overall.unlock);
  });

  it('settles which criteria change before how far each one rises', () => {
    // 1.6 instead of 1.5 would cost and raise just as much; its set comes later by ids, although 1.4 would rise further in it.
    const efforts = [[3], [2, 1], [2, 5], [3, 4], [4, 1], [1]] as const;
    const base = efforts.map((effort, index) => {
      const id = `1.${index + 1}`;
      return aCriterion(id, { gate: ['1.1', '1.4', '1.6'].includes(id), actions: criterionActions(id, effort) });
    });
    const next = [aCriterion('2.1', { gate: true }), '2.2', '2.3', '2.4', '2.5'];
    const framework = aLadderFramework({ sections: [aStage('base', base), aStage('next', next)] });
    const result = score(framework, anAssessment({ agreed: agreed('NNFNPL', 'FFFFF') }));
    expect(changesToStage(framework, result, 2)).toEqual([
      { question: '1.1', from: 'N', to: 'F' },
      { question: '1.2', from: 'N', to: 'F' },
      { question: '1.4', from: 'N', to: 'L' },
      { question: '1.5', from: 'P', to: 'F' },
    ]);
  });

  it('reaches any stage', () => {
    const result = scoreWords('FFFFFFFF', 'FFFFFFFF', 'LLLLLLLL', 'NLLLLLLL');
    expect(result.overall.stage).toBe(3);
    expect(changesToStage(revenueLadder, result, 2)).toEqual([]);
    expect(changesToStage(revenueLadder, result, 4)).toHaveLength(6);
    expect(changesToStage(revenueLadder, scoreWords(), 1)).toBeNull();
  });
});

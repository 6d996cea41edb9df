import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/assessment/schema.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import type { QuestionResult } from '../../../shared/scoring/result.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aLadderFramework, aPillar, aPillarFramework } from '../../builders/aFramework.ts';
import { anAgreed, anAssessment, aParticipant, aResponse, voicesOf } from '../../builders/anAssessment.ts';

const framework = aPillarFramework({ sections: [aPillar('only', ['A1'])] });
const elsewhere: Answer = { notApplicable: 'billing is run by the parent company' };

function resultOf(assessment: Parameters<typeof anAssessment>[0]): QuestionResult {
  const result = [...questionResults(score(framework, anAssessment(assessment))).values()][0];
  if (result === undefined) throw new Error('the framework has a question');
  return result;
}

describe('several answers to one question', () => {
  it('are balanced by function (method 7.2)', () => {
    const result = resultOf(voicesOf('A1', { sales: [4, 4, 3, 4], marketing: [2], success: [2, 3], revops: [3] }));
    expect(result).toMatchObject({
      state: 'answered',
      source: 'responses',
      score: 2.8125,
      level: 3,
      percent: 45.3125,
      respondents: 8,
      min: 2,
      max: 4,
      functions: { sales: 3.75, marketing: 2, success: 2.5, revops: 3 },
      functionSpread: 1.75,
    });
  });

  it('count people without a function as one group that the function view leaves out', () => {
    const result = resultOf(voicesOf('A1', { sales: [2], unassigned: [4, 4, 4] }));
    expect(result).toMatchObject({ score: 3, functions: { sales: 2 }, functionSpread: null, respondents: 4 });
  });

  it('count a person without any function like an unassigned one', () => {
    const result = resultOf({
      participants: [aParticipant('a'), aParticipant('b', 'unassigned'), aParticipant('c', 'sales')],
      responses: [aResponse('a', 'A1', 1), aResponse('b', 'A1', 3), aResponse('c', 'A1', 4)],
    });
    expect(result.score).toBe(3);
  });

  it('drop a contested mean to the level below it', () => {
    expect(resultOf(voicesOf('A1', { sales: [4, 4], marketing: [1] }))).toMatchObject({
      score: 2.5,
      band: 'contested',
      level: 2,
    });
    expect(resultOf(voicesOf('A1', { sales: [4, 4, 4], marketing: [1], revops: [3] })).level).toBe(2);
  });

  it('take the last answer of each participant', () => {
    const result = resultOf({
      participants: [aParticipant('a', 'sales'), aParticipant('b', 'sales')],
      responses: [aResponse('a', 'A1', 1), aResponse('b', 'A1', 4), aResponse('a', 'A1', 4)],
    });
    expect(result).toMatchObject({ score: 4, respondents: 2, consensus: 1 });
  });

  it('let a later "don\'t know" take back a level', () => {
    const result = resultOf({
      participants: [aParticipant('a', 'sales')],
      responses: [aResponse('a', 'A1', 3), aResponse('a', 'A1', 'dont-know')],
    });
    expect(result).toMatchObject({ state: 'dont-know', score: null, level: null, respondents: 0, source: null });
  });
});

describe('the state of a question', () => {
  it.each<[string, readonly Answer[], string]>([
    ['a level beside anything', ['dont-know', elsewhere, 2], 'answered'],
    ['only "not applicable"', [elsewhere, elsewhere], 'not-applicable'],
    ['"not applicable" beside "don\'t know"', [elsewhere, 'dont-know'], 'dont-know'],
    ['only "don\'t know"', ['dont-know'], 'dont-know'],
    ['nothing', [], 'open'],
  ])('%s', (_, answers, state) => {
    expect(resultOf(voicesOf('A1', { sales: answers })).state).toBe(state);
  });

  it('passes over answers of another scale', () => {
    expect(resultOf(voicesOf('A1', { sales: ['L'], marketing: [0] })).state).toBe('open');
    expect(resultOf({ agreed: [anAgreed('A1', 'F')] }).state).toBe('open');
    expect(resultOf({ ...voicesOf('A1', { sales: [3] }), agreed: [anAgreed('A1', 0)] }).score).toBe(3);
    const ladder = score(aLadderFramework(), anAssessment({ agreed: [anAgreed('1.1', 2), anAgreed('L1.1', 'F')] }));
    expect(ladder.status).toBe('empty');
  });

  it('keeps the target of a missing answer, and none of one that does not apply', () => {
    expect(resultOf({ agreed: [anAgreed('A1', 'dont-know')] })).toMatchObject({ target: 3, gap: null });
    expect(resultOf({ agreed: [anAgreed('A1', elsewhere)] })).toMatchObject({ target: null, gap: null });
  });
});

describe('an agreed answer', () => {
  const voices = voicesOf('A1', { sales: [5], marketing: [1] });

  it('wins whole, with the voices as background', () => {
    expect(resultOf({ ...voices, agreed: [anAgreed('A1', 4)] })).toMatchObject({
      source: 'agreed',
      score: 4,
      level: 4,
      respondents: 2,
      consensus: 0,
      band: 'contested',
      min: 1,
      max: 5,
      functions: { sales: 5, marketing: 1 },
      functionSpread: 4,
    });
  });

  it('wins also where it gives no level', () => {
    expect(resultOf({ ...voices, agreed: [anAgreed('A1', 'dont-know')] })).toMatchObject({
      state: 'dont-know',
      source: null,
      score: null,
      respondents: 2,
    });
  });

  it('is the last one of its question', () => {
    expect(resultOf({ agreed: [anAgreed('A1', 2), anAgreed('A1', 3)] }).score).toBe(3);
  });
});

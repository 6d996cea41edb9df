import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../shared/report/standing.ts';
import { verdict } from '../../../shared/report/verdict.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { english, ladderTexts, pillarTexts } from '../../builders/aReport.ts';
import { badStates } from '../../builders/badStates.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function bad(name: string) {
  const state = badStates[name];
  if (state === undefined) throw new Error(`no bad state ${name}`);
  return state.framework === 'four-pillar'
    ? { framework: fourPillar, texts: pillarTexts, result: score(fourPillar, state.assessment) }
    : { framework: revenueLadder, texts: ladderTexts, result: score(revenueLadder, state.assessment) };
}

function said(name: string) {
  const { framework, texts, result } = bad(name);
  return verdict(framework, texts, result, english);
}

describe('the standing of a score', () => {
  test('tells apart what the usual sentence would blur', () => {
    expect(standingOf(bad('not-applicable').result)).toEqual({ kind: 'nothing-applies' });
    expect(standingOf(bad('not-applicable-ladder').result)).toEqual({ kind: 'nothing-applies' });
    expect(standingOf(bad('dont-know').result)).toEqual({ kind: 'unknown', unknown: 32, applicable: 32 });
    expect(standingOf(score(fourPillar, anAssessment()))).toEqual({ kind: 'not-begun' });
    expect(standingOf(bad('contested').result)).toEqual({ kind: 'contested', contested: 32, answered: 32 });
    expect(standingOf(bad('all-lowest').result)).toEqual({ kind: 'alike', level: 1 });
  });

  test('is usual for the examples, some contested answers or not', () => {
    expect(standingOf(score(fourPillar, theWorkedPillars)).kind).toBe('usual');
    expect(standingOf(score(fourPillar, theNineVoices)).kind).toBe('usual');
    expect(standingOf(score(revenueLadder, theWorkedLadder)).kind).toBe('usual');
  });
});

describe('the verdict of a bad state', () => {
  test('says that nobody knew, of all or of what was answered', () => {
    expect(said('dont-know')).toEqual({
      headline: 'Nobody could answer any question',
      sentence: 'Every answer is “don’t know”, so there is nothing to score yet. What comes first is to find out.',
      distance: '',
    });
    const some = score(fourPillar, anAssessment({ agreed: agreedOn({ R4: 'dont-know' }) }));
    expect(verdict(fourPillar, pillarTexts, some, english).sentence).toBe(
      'Every answer so far is “don’t know”, 1 of 32, and the others are open, so there is nothing to score yet.',
    );
  });

  test('leads with the disagreement, and lets the mean stand back', () => {
    expect(said('contested')).toEqual({
      headline: '32 of 32 answers are contested',
      sentence:
        'Agree on those first: a mean hides the disagreement. Taken as they are, the answers come to a score of 3.0 of 5 and level 2 Emerging.',
      distance: '',
    });
    expect(said('contested-ladder').sentence).toMatch(/come to stage 0 of 4, Foundations incomplete\.$/);
  });

  test('names none of many equal answers', () => {
    expect(said('all-lowest').sentence).toBe(
      'Every answer is at level 1, Ad hoc: nothing can be depended on yet, and no practice is ahead of the others.',
    );
    expect(said('all-alike').sentence).toBe(
      'Every answer is at level 3, Defined: no practice is ahead, and none holds the others back.',
    );
    expect(said('all-highest').sentence).toBe('The highest level is attained in every pillar.');
  });

  test('guesses no shortest way through questions that are open', () => {
    expect(said('one-answer-ladder')).toEqual({
      headline: 'Stage 0 of 4 · Foundations incomplete',
      sentence:
        'Only 3.1 % is answered. The first stage, Payment processing, is not attained yet; most of what opens it is not answered yet.',
      distance: '',
    });
  });
});

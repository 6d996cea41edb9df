import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import { verdict } from '../../../shared/report/verdict.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { english, ladderTexts, pillarTexts } from '../../builders/aReport.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function ofPillars(assessment: Assessment) {
  return verdict(fourPillar, pillarTexts, score(fourPillar, assessment), english);
}

function ofLadder(assessment: Assessment) {
  return verdict(revenueLadder, ladderTexts, score(revenueLadder, assessment), english);
}

const pillarIds = fourPillar.sections.flatMap((section) => section.questions.map((question) => question.id));
const all = (level: number) => agreedOn(Object.fromEntries(pillarIds.map((id) => [id, level])));
const criteria = revenueLadder.sections.flatMap((section) => section.questions.map((question) => question.id));

describe('of four pillars', () => {
  test('says the sentence of the method for its example', () => {
    expect(ofPillars(theWorkedPillars)).toEqual({
      headline: 'Score 2.6 of 5 · Level 2 Emerging',
      sentence:
        'Typical practice is close to level 3, but forecasting, data quality and metric definitions are not dependable yet.',
      distance: 'Eight answers to level 3',
    });
  });

  test('tells that nothing applies from that nothing is answered', () => {
    const none = Object.fromEntries(pillarIds.map((id) => [id, { notApplicable: 'sold' }]));
    expect(ofPillars(anAssessment({ agreed: agreedOn(none) })).headline).toBe('Nothing applies');
    expect(ofPillars(anAssessment()).headline).toBe('Nothing answered yet');
  });

  test('names at most three phrases', () => {
    expect(ofPillars(theNineVoices).sentence).toBe(
      'Typical practice is close to level 3, but the revenue lifecycle, forecasting and data quality are not dependable yet.',
    );
  });

  test('keeps its grammar with one phrase', () => {
    const agreed = all(3).map((entry) => (entry.question === 'R4' ? { ...entry, answer: 2 } : entry));
    expect(ofPillars(anAssessment({ agreed })).sentence).toBe(
      'Typical practice is close to level 3, but forecasting cannot be depended on yet.',
    );
  });

  test('counts what breadth lacks when no question stands out', () => {
    const agreed = all(3).map((entry) =>
      ['P2', 'P3', 'P5'].includes(entry.question) ? { ...entry, answer: 2 } : entry,
    );
    expect(ofPillars(anAssessment({ agreed })).sentence).toBe(
      'Typical practice is close to level 3, but not broadly enough: level 3 asks for one more in People.',
    );
  });

  test('has no distance at the top', () => {
    expect(ofPillars(anAssessment({ agreed: all(5) }))).toEqual({
      headline: 'Score 5.0 of 5 · Level 5 Optimised',
      sentence: 'The highest level is attained in every pillar.',
      distance: '',
    });
  });

  test('gives no number before anything is answered', () => {
    const said = ofPillars(anAssessment());
    expect(said.headline).toBe('Nothing answered yet');
    expect(`${said.headline}${said.sentence}${said.distance}`).not.toMatch(/\d/);
  });

  test('says how much is answered while it is incomplete', () => {
    const said = ofPillars(anAssessment({ agreed: all(3).slice(0, 20) }));
    expect(said.headline).toBe('62.5 % answered · no overall score yet');
    expect(said.distance).toBe('');
  });

  test('gives the score without a level when a pillar does not apply', () => {
    const agreed = all(3).map((entry) =>
      entry.question.startsWith('T') ? { ...entry, answer: { notApplicable: 'no platform' } } : entry,
    );
    expect(ofPillars(anAssessment({ agreed })).headline).toBe('Score 3.0 of 5 · no level');
  });
});

describe('of a ladder', () => {
  test('says what opens the next stage', () => {
    expect(ofLadder(theWorkedLadder)).toEqual({
      headline: 'Stage 2 of 4 · Billing automation',
      sentence:
        'Stage 2, Billing automation, is attained; one change opens stage 3, Subscription management: the self-service portal.',
      distance: 'One change to stage 3',
    });
  });

  test('ends at the last stage', () => {
    const agreed = agreedOn(Object.fromEntries(criteria.map((id) => [id, 'F' as const])));
    expect(ofLadder(anAssessment({ agreed }))).toEqual({
      headline: 'Stage 4 of 4 · Revenue operations',
      sentence: 'Every stage is attained, up to Revenue operations.',
      distance: '',
    });
  });

  test('says that it rests on few answers', () => {
    const said = ofLadder(anAssessment({ agreed: agreedOn({ '1.2': 'F' }) }));
    expect(said.sentence).toMatch(
      /^Only 3\.1 % is answered\. The first stage, Payment processing, is not attained yet;/,
    );
  });
});

test('is whole sentences for any assessment', () => {
  const cases = fc.oneof(
    arbitraryAssessment(fourPillar).map(ofPillars),
    arbitraryAssessment(revenueLadder).map(ofLadder),
  );
  fc.assert(
    fc.property(cases, ({ headline, sentence, distance }) => {
      expect(headline).not.toBe('');
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(`${headline} ${sentence} ${distance}`).not.toMatch(/\{\{|report\.|undefined|null|NaN| {2}/);
    }),
    { numRuns: 150, seed: 7 },
  );
});

import { describe, expect, it } from 'vitest';
import { type Assessment, Goals } from '../../../shared/assessment/schema.ts';
import { goalStandings, neglectedGoal } from '../../../shared/scoring/goalStandings.ts';
import { scorePillars } from '../../../shared/scoring/scorePillars.ts';
import { anAssessment } from '../../builders/anAssessment.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const goals = Goals.parse({ G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 });

function standingsOf(assessment: Assessment) {
  const settings = { ...assessment.settings, goals };
  return goalStandings(fourPillar, settings, scorePillars(fourPillar, { ...assessment, settings })) ?? [];
}

describe('goals beside maturity', () => {
  it('puts the most points first, with the mean of the questions that serve the goal', () => {
    const standings = standingsOf(theWorkedPillars);
    expect(standings.map(({ goal, points, multiplier }) => [goal, points, multiplier])).toEqual([
      ['G4', 30, 1.8],
      ['G2', 25, 1.5],
      ['G6', 20, 1.2],
      ['G1', 10, 0.6],
      ['G5', 10, 0.6],
      ['G3', 5, 0.5],
    ]);
    // G6: P3 2, I3 3, I6 2, I8 1.
    expect(standings[2]).toMatchObject({ questions: 4, rated: 4, byHand: 0, score: 2 });
    // I4 is not known.
    expect(standings[3]).toMatchObject({ questions: 5, rated: 4 });
    // R6 and I5 were weighed by hand; T6 does not apply.
    expect(standings[4]).toMatchObject({ questions: 5, rated: 5, byHand: 2 });
  });

  it('sees the goal that matters and lags', () => {
    expect(neglectedGoal(standingsOf(theWorkedPillars))?.goal).toBe('G6');
    const only = { ...theWorkedPillars.settings, goals: Goals.parse({ G4: 100 }) };
    const above = goalStandings(fourPillar, only, scorePillars(fourPillar, { ...theWorkedPillars, settings: only }));
    // The one goal that got points is more mature than most.
    expect(neglectedGoal(above ?? [])).toBeNull();
  });

  it('says nothing without points, and no score without answers', () => {
    expect(goalStandings(fourPillar, undefined, scorePillars(fourPillar, anAssessment()))).toBeNull();
    const empty = standingsOf(anAssessment());
    expect(empty.every(({ score }) => score === null)).toBe(true);
    expect(neglectedGoal(empty)).toBeNull();
  });
});

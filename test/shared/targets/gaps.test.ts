import { describe, expect, it } from 'vitest';
import { scoreLadder } from '../../../shared/scoring/scoreLadder.ts';
import { scorePillars } from '../../../shared/scoring/scorePillars.ts';
import { gapGroups, gapsOf, ladderGaps, pillarGaps, targetStage } from '../../../shared/targets/gaps.ts';
import { anAssessment } from '../../builders/anAssessment.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

describe('the gaps of pillars', () => {
  const gaps = pillarGaps(scorePillars(fourPillar, theWorkedPillars));

  it('are ranked by weight times distance to the target', () => {
    expect(gaps.slice(0, 3).map(({ question, gap, weight, weighted }) => [question, gap, weight, weighted])).toEqual([
      ['R6', 1, 2, 2],
      ['I8', 2, 1, 2],
      ['I5', 1, 1.5, 1.5],
    ]);
    expect(gaps[0]).toMatchObject({ chosen: 2, next: 3 });
  });

  it('add up by section, each question in one', () => {
    const groups = gapGroups(fourPillar, gaps, 'section');
    expect(groups.map(({ id, total }) => [id, total])).toEqual([
      ['insights', 4.5],
      ['people', 3],
      ['process', 3],
      ['platform', 1],
    ]);
    expect(groups.flatMap((group) => group.gaps)).toHaveLength(gaps.length);
  });

  it('stand under every function that they concern', () => {
    const groups = gapGroups(fourPillar, gaps, 'function');
    const tagged = fourPillar.sections.flatMap(({ questions }) => questions);
    for (const { id, gaps: own } of groups) {
      for (const { question } of own) {
        expect(tagged.find((one) => one.id === question)?.functions).toContain(id);
      }
    }
    expect(groups).toHaveLength(5);
  });

  it('stand under the one goal that they serve', () => {
    const groups = gapGroups(fourPillar, gaps, 'goal');
    expect(groups.map(({ gaps: own }) => own.length).reduce((sum, count) => sum + count, 0)).toBe(gaps.length);
    const totals = groups.map(({ total }) => total);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
  });

  it('are none where every target is met', () => {
    const met = {
      ...theWorkedPillars,
      targets: Object.fromEntries(fourPillar.sections.flatMap(({ questions }) => questions.map(({ id }) => [id, 1]))),
    };
    expect(gapsOf(fourPillar, met, scorePillars(fourPillar, met))).toEqual([]);
    expect(gapGroups(fourPillar, [], 'section').every(({ total }) => total === 0)).toBe(true);
  });
});

describe('the gaps of a ladder', () => {
  const scored = scoreLadder(revenueLadder, theWorkedLadder);

  it('reach from the attained stage to the next one', () => {
    expect(scored.overall.stage).toBe(2);
    expect(targetStage(revenueLadder, theWorkedLadder, scored)).toBe(3);
    const stages = new Set(ladderGaps(revenueLadder, theWorkedLadder, scored).map(({ question }) => question[0]));
    expect([...stages].toSorted()).toEqual(['2', '3']);
  });

  it('reach to the stage of the aim', () => {
    const aimed = { ...theWorkedLadder, settings: { ...theWorkedLadder.settings, aim: { level: 4 } } };
    expect(targetStage(revenueLadder, aimed, scored)).toBe(4);
    const gaps = ladderGaps(revenueLadder, aimed, scored);
    expect(gaps.some(({ question }) => question.startsWith('4.'))).toBe(true);
    expect(gaps.length).toBeGreaterThan(ladderGaps(revenueLadder, theWorkedLadder, scored).length);
  });

  it('count what is missing to fully, a gate half as much again, and name what L or F asks next', () => {
    for (const { gap, weight, weighted, chosen, next } of ladderGaps(revenueLadder, theWorkedLadder, scored)) {
      expect(weighted).toBe(gap * weight);
      expect([1, 1.5]).toContain(weight);
      expect(next).toBe(chosen === 'L' ? 'F' : 'L');
    }
  });

  it('are unknown while nothing is answered', () => {
    const empty = scoreLadder(revenueLadder, anAssessment());
    expect(targetStage(revenueLadder, anAssessment(), empty)).toBeNull();
    expect(ladderGaps(revenueLadder, anAssessment(), empty)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findQuestions } from '../../../renderer/whatif/findQuestions.ts';
import { leadsAway } from '../../../renderer/whatif/leadsAway.ts';
import { withPolicy, withSectionWeight, withWeight } from '../../../renderer/whatif/weightEdits.ts';
import { projectedNumber, whatIfNumbers } from '../../../renderer/whatif/whatIfNumbers.ts';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { anEvenCheck, renewals, sixElements } from '../../builders/aCheckReport.ts';
import { anAgreed } from '../../builders/anAssessment.ts';
import { english, ladderTexts, pillarTexts } from '../../builders/aReport.ts';
import { theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function lines(stored: Assessment, tried: Assessment): readonly string[] {
  const [before, after] = [score(fourPillar, stored), score(fourPillar, tried)];
  return whatIfNumbers(english, pillarTexts, before, after).map(
    (number) => `${number.label} ${number.before} ${number.after}`,
  );
}

function withAnswers(assessment: Assessment, answers: Readonly<Record<string, 1 | 2 | 3>>): Assessment {
  const instead = Object.entries(answers).map(([question, answer]) => anAgreed(question, answer));
  return { ...assessment, agreed: [...(assessment.agreed ?? []), ...instead] };
}

const way = { P2: 3, P7: 3, R4: 3, T5: 3, I1: 3, I4: 3, I6: 3, I8: 3 } as const;

describe('numbers before and after', () => {
  it('are the score, the level and the distance to the next level of what is stored', () => {
    expect(lines(theWorkedPillars, theWorkedPillars)).toEqual(['Score 2.60 2.60', 'Level 2 2', 'To level 3 8 8']);
    expect(lines(theWorkedPillars, withAnswers(theWorkedPillars, { R4: 3 }))[2]).toBe('To level 3 8 7');
    expect(lines(theWorkedPillars, withAnswers(theWorkedPillars, way))).toEqual([
      'Score 2.60 2.87',
      'Level 2 3',
      'To level 3 8 0',
    ]);
  });

  it('say when the way is another one, because the level fell', () => {
    expect(lines(theWorkedPillars, withAnswers(theWorkedPillars, { R4: 1 }))).toEqual([
      expect.stringMatching(/^Score/),
      'Level 2 1',
      'To level 3 8 1 to 2',
    ]);
  });

  it('are dashes without a result', () => {
    const nothing: Assessment = { organisation: { name: 'Fjord Analytics' } };
    expect(lines(nothing, theWorkedPillars)).toEqual(['Score – 2.60', 'Level – 2']);
    expect(lines(theWorkedPillars, nothing)).toEqual(['Score 2.60 –', 'Level 2 –', 'To level 3 8 –']);
  });

  it('are stage, what the next stage fulfils, and distance for a ladder', () => {
    const scored = score(revenueLadder, theWorkedLadder);
    const labels = whatIfNumbers(english, ladderTexts, scored, scored).map(({ label, before }) => `${label} ${before}`);
    expect(labels[0]).toBe('Stage 2');
    expect(labels[1]).toMatch(/^Stage 3 fulfilled \d+\.\d %$/);
    expect(labels[2]).toBe('To stage 3 1');
  });

  it('are the verdict, the mean of the elements and the distance for a check', () => {
    const said = (check: typeof sixElements, rank: 0 | 1 | 2 | 3, tried: 0 | 1 | 2 | 3) =>
      whatIfNumbers(
        english,
        check.texts,
        score(check.framework, anEvenCheck(check, rank)),
        score(check.framework, anEvenCheck(check, tried)),
      ).map(({ label, before, after }) => `${label}: ${before}, ${after}`);
    expect(said(sixElements, 1, 2).slice(0, 2)).toEqual([
      'Verdict: Fragmented, Operating',
      'Mean of the elements: 33.3 %, 66.7 %',
    ]);
    expect(said(sixElements, 1, 2)[2]).toMatch(/^To Forming: \d+, 0$/);
    expect(said(renewals, 2, 0)).toEqual(['Verdict: Ready, Not ready yet', 'Mean of the elements: 50.0 %, 0.0 %']);
  });

  it('have the projected score of a plan', () => {
    const plan = makePlan(fourPillar, theWorkedPillars, score(fourPillar, theWorkedPillars));
    expect(projectedNumber(english, 'pillars', plan, plan)).toMatchObject({
      label: 'Projected',
      before: expect.stringMatching(/^\d\.\d\d$/),
    });
    const ladder = makePlan(revenueLadder, theWorkedLadder, score(revenueLadder, theWorkedLadder));
    expect(projectedNumber(english, 'ladder', ladder, ladder)).toBeUndefined();
  });
});

describe('finding a question', () => {
  const find = (typed: string) => findQuestions(fourPillar, pillarTexts, typed);

  it('goes by number, name and section', () => {
    expect(find('r4')[0]).toBe('R4');
    expect(find('forecasting')).toContain('R4');
    expect(find('PEOPLE')).toHaveLength(8);
    expect(find('process forecast')).toContain('R4');
    expect([find(''), find('  '), find('zebra')]).toEqual([[], [], []]);
  });
});

describe('weights and policy', () => {
  const r4 = 'R4' as QuestionId;

  it('write nothing that is usual', () => {
    expect(withWeight(undefined, r4, 2)).toEqual({ weights: { R4: 2 } });
    expect(withWeight({ weights: { [r4]: 2 } }, r4, 1)).toEqual({});
    expect(withSectionWeight({ realisation: 0.5 }, 'people' as SectionId, 1.5)).toEqual({
      realisation: 0.5,
      sectionWeights: { people: 1.5 },
    });
    expect(withPolicy({ ladderPolicy: 'lenient' }, 'strict')).toEqual({});
    expect(withPolicy(undefined, 'lenient')).toEqual({ ladderPolicy: 'lenient' });
  });

  it('write a weight of 1 where goals would give another one', () => {
    expect(withWeight({ goals: {} }, r4, 1)).toEqual({ goals: {}, weights: { R4: 1 } });
  });
});

describe('going away from an assessment', () => {
  it('is home, a new one or another one; looking something up is not', () => {
    const away = ['/', '/new', '/a/2', '/a/2/results', '/a/11/results'];
    const near = ['/a/1', '/a/1/questions/R4', '/library', '/library/four-pillar', '/settings'];
    expect(away.filter((path) => !leadsAway(path, '1'))).toEqual([]);
    expect(near.filter((path) => leadsAway(path, '1'))).toEqual([]);
  });
});

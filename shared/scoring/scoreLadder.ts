import type { Assessment } from '../assessment/schema.ts';
import type { LadderFramework } from '../frameworks/structure.ts';
import { noAlignment, reliability } from './alignment.ts';
import { type AnswerTable, gatherAnswers } from './answers.ts';
import { confidence } from './confidence.ts';
import { coverage } from './coverage.ts';
import { unlockList } from './ladderDistance.ts';
import { attainedStage, halfway, stageResult, standingOfStage } from './ladderStage.ts';
import { letterResult } from './letterResult.ts';
import type { LadderOverall, LadderScore, QuestionResult } from './result.ts';
import { toNineDecimals } from './rounding.ts';
import { frequencyScale, letterScale } from './scale.ts';
import { tally } from './tally.ts';

/** Limit pressure of the attained stage, 0-100: how often its limits hurt. Null at stage 0 and at the top, and unless every symptom is
 * answered (method 8b.3). */
function pressureAt(framework: LadderFramework, stage: number, table: AnswerTable, criteria: number): number | null {
  const symptoms = framework.sections[stage - 1]?.symptoms ?? [];
  if (stage === framework.sections.length || symptoms.length === 0) return null;
  const before = framework.sections.slice(0, stage - 1).reduce((sum, section) => sum + section.symptoms.length, 0);
  let sum = 0;
  for (const index of symptoms.keys()) {
    const { score } = tally(table, criteria + before + index, frequencyScale);
    if (score === null) return null;
    sum += score;
  }
  return Math.min(100, (100 * sum) / (frequencyScale.highest * symptoms.length));
}

/** Scores an assessment of a ladder: four letters, gates, stages that rest on each other (method 3.6 and 8b.3). Pure, and total for a valid
 * assessment. */
export function scoreLadder(framework: LadderFramework, assessment: Assessment): LadderScore {
  const criteria = framework.sections.flatMap((stage) => stage.questions);
  // The symptoms stand behind the criteria, so that a tally's position is a criterion's position too.
  const symptoms = framework.sections.flatMap((stage) => stage.symptoms);
  const table = gatherAnswers([...criteria.map((criterion) => criterion.id), ...symptoms], assessment);
  const tallies = criteria.map((_, position) => tally(table, position, letterScale));
  const questions: QuestionResult[] = [];
  for (const [position, criterion] of criteria.entries()) {
    const counted = tallies[position];
    if (counted !== undefined) questions.push(letterResult(criterion.id, counted));
  }
  const covered = coverage(questions);
  const isEmpty = covered.status === 'empty';

  let first = 0;
  const stages = framework.sections.map((stage) => {
    const results = questions.slice(first, first + stage.questions.length);
    first += stage.questions.length;
    return { stage, results, standing: standingOfStage(stage, results) };
  });
  const standings = stages.map(({ standing }) => standing);
  const policy = assessment.settings?.ladderPolicy ?? 'strict';
  const attained = attainedStage(standings, policy);
  const unlock = isEmpty || attained === stages.length ? null : unlockList(standings, policy, attained + 1);
  const islands = stages
    .filter(
      ({ standing: { percent } }, index) => index > attained && percent !== null && toNineDecimals(percent) > halfway,
    )
    .map(({ stage }) => stage.id);

  const overall: LadderOverall = {
    stage: isEmpty ? null : attained,
    policy,
    pressure: isEmpty ? null : pressureAt(framework, attained, table, criteria.length),
    islands,
    distance: unlock === null ? null : unlock.length,
    unlock: unlock ?? [],
    confidence: confidence(tallies, covered),
  };
  return {
    kind: 'ladder',
    ...covered,
    overall,
    sections: stages.map(({ stage, results, standing }, index) =>
      stageResult(stage, results, standing, index < attained),
    ),
    questions,
    alignment: isEmpty ? noAlignment : { ...noAlignment, alpha: reliability(table, tallies, letterScale) },
  };
}

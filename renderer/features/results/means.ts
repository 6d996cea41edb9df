import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import type { Pillar } from '../../../shared/frameworks/structure.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import type { PillarScore, QuestionResult } from '../../../shared/scoring/result.ts';

interface Weighed {
  readonly value: number;
  readonly weight: number;
}

function weightedMean(values: readonly Weighed[]): number | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, { value, weight }) => total + value * weight, 0);
  return sum / values.reduce((total, { weight }) => total + weight, 0);
}

function resultsOf(section: Pillar, results: ReadonlyMap<QuestionId, QuestionResult>): readonly QuestionResult[] {
  return section.questions.flatMap((question) => results.get(question.id) ?? []);
}

/** A pillar's target: the mean of its questions' targets with the weights of the score; null when no question applies. */
export function sectionTarget(section: Pillar, score: PillarScore): number | null {
  return weightedMean(
    resultsOf(section, questionResults(score)).flatMap((result) =>
      result.target === null ? [] : [{ value: result.target, weight: result.weight ?? 1 }],
    ),
  );
}

/** The overall target: the pillars' targets with the weights of the overall score. */
export function overallTarget(sections: readonly Pillar[], score: PillarScore, assessment: Assessment): number | null {
  return weightedMean(
    sections.flatMap((section) => {
      const value = sectionTarget(section, score);
      return value === null ? [] : [{ value, weight: assessment.settings?.sectionWeights?.[section.id] ?? 1 }];
    }),
  );
}

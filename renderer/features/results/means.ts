import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import type { Pillar } from '../../../shared/frameworks/structure.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import type { PillarScore, QuestionResult } from '../../../shared/scoring/result.ts';

/** A weighted mean as people check it: `sum` divided by `weights`. */
export interface Mean {
  readonly sum: number;
  readonly weights: number;
  readonly value: number;
  /** How many values went in. */
  readonly count: number;
  /** True when not all weights are 1. */
  readonly weighted: boolean;
}

function meanOf(values: readonly { readonly value: number; readonly weight: number }[]): Mean | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, { value, weight }) => total + value * weight, 0);
  const weights = values.reduce((total, { weight }) => total + weight, 0);
  return {
    sum,
    weights,
    value: sum / weights,
    count: values.length,
    weighted: values.some(({ weight }) => weight !== 1),
  };
}

function resultsOf(section: Pillar, results: ReadonlyMap<QuestionId, QuestionResult>): readonly QuestionResult[] {
  return section.questions.flatMap((question) => results.get(question.id) ?? []);
}

/** How a pillar's score comes about; null when nothing in it is answered. */
export function sectionMean(section: Pillar, score: PillarScore): Mean | null {
  return meanOf(
    resultsOf(section, questionResults(score)).flatMap((result) =>
      result.score === null ? [] : [{ value: result.score, weight: result.weight ?? 1 }],
    ),
  );
}

/** A pillar's target: the mean of its questions' targets with the weights of the score; null when no question applies. */
export function sectionTarget(section: Pillar, score: PillarScore): number | null {
  const mean = meanOf(
    resultsOf(section, questionResults(score)).flatMap((result) =>
      result.target === null ? [] : [{ value: result.target, weight: result.weight ?? 1 }],
    ),
  );
  return mean?.value ?? null;
}

/** How the overall score comes about; null while there is none. */
export function overallMean(score: PillarScore, assessment: Assessment): Mean | null {
  if (score.overall.score === null) return null;
  return meanOf(
    score.sections.flatMap((section) =>
      section.score === null
        ? []
        : [{ value: section.score, weight: assessment.settings?.sectionWeights?.[section.id] ?? 1 }],
    ),
  );
}

/** The overall target: the pillars' targets with the weights of the overall score. */
export function overallTarget(sections: readonly Pillar[], score: PillarScore, assessment: Assessment): number | null {
  const mean = meanOf(
    sections.flatMap((section) => {
      const value = sectionTarget(section, score);
      return value === null ? [] : [{ value, weight: assessment.settings?.sectionWeights?.[section.id] ?? 1 }];
    }),
  );
  return mean?.value ?? null;
}

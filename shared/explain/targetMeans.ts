import type { Assessment } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import type { Pillar } from '../frameworks/structure.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { PillarScore } from '../scoring/result.ts';

interface Weighed {
  readonly value: number;
  readonly weight: number;
}

function weightedMean(values: readonly Weighed[]): number | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, { value, weight }) => total + value * weight, 0);
  return sum / values.reduce((total, { weight }) => total + weight, 0);
}

/** A pillar's target: the mean of its questions' targets with the weights of the score; null when no question applies. */
export function sectionTarget(section: Pillar, score: PillarScore): number | null {
  const results = questionResults(score);
  return weightedMean(
    section.questions.flatMap(({ id }) => {
      const result = results.get(id);
      const target = result?.target ?? null;
      return target === null ? [] : [{ value: target, weight: result?.weight ?? 1 }];
    }),
  );
}

/** How many of these answered questions are below their targets. A mean target no higher than the mean score says nothing of that: answers
 * above their targets hide those below. */
export function belowTarget(score: PillarScore, ids: Pick<ReadonlySet<QuestionId>, 'has'>): number {
  return score.questions.filter(({ id, gap }) => ids.has(id) && gap !== null && gap > 0).length;
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

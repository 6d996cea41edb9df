import type { QuestionId, SectionId } from '../base/ids.ts';
import type { Case } from './explainInput.ts';
import type { WeightSource } from './formula.ts';

export interface Weight {
  readonly weight: number;
  readonly weightSource: WeightSource;
}

/** The weight that the method gives when nobody chose one (method 7.5). */
const usualWeight = 1;

/** The weight of a question and where it comes from; the criteria of a ladder all count alike. */
export function questionWeight({ kind, assessment, input }: Case, id: QuestionId): Weight {
  if (kind === 'ladder') return { weight: usualWeight, weightSource: 'equal' };
  const weight = assessment.settings?.weights?.[id];
  if (weight === undefined) return { weight: usualWeight, weightSource: 'default' };
  return { weight, weightSource: input.goalWeights?.[id] === weight ? 'goals' : 'by-hand' };
}

/** The weight of a section in the overall score. */
export function sectionWeight({ assessment }: Case, id: SectionId): Weight {
  const weight = assessment.settings?.sectionWeights?.[id];
  return weight === undefined ? { weight: usualWeight, weightSource: 'default' } : { weight, weightSource: 'by-hand' };
}

/** True when a weighted mean differs from a plain one by more than its form. */
export function isWeighted(weights: readonly { readonly weight: number }[]): boolean {
  return weights.some(({ weight }) => weight !== weights[0]?.weight);
}

import type { QuestionId, SectionId } from '../base/ids.ts';
import type { WeightOrigin } from '../scoring/goalWeights.ts';
import { type Case, entryOf } from './explainInput.ts';
import type { WeightSource } from './formula.ts';

/** What a number counts, and who gave it that weight. */
export interface Weight {
  readonly weight: number;
  readonly weightSource: WeightSource;
}

/** The weight that the method gives when nobody chose one (method 7.5). */
const usualWeight = 1;

const sources: Readonly<Record<WeightOrigin, WeightSource>> = {
  'by-hand': 'by-hand',
  goals: 'goals',
  usual: 'default',
};

/** The weight of a question and where it comes from; those of a ladder and of a check all count alike. */
export function questionWeight(c: Case, id: QuestionId): Weight {
  const { weighing } = entryOf(c, id);
  if (weighing === null) return { weight: usualWeight, weightSource: 'equal' };
  return { weight: weighing.weight, weightSource: sources[weighing.origin] };
}

/** The weight of a section in the overall score; the elements of a check count alike. */
export function sectionWeight({ kind, assessment }: Case, id: SectionId): Weight {
  if (kind === 'check') return { weight: usualWeight, weightSource: 'equal' };
  const weight = assessment.settings?.sectionWeights?.[id];
  return weight === undefined ? { weight: usualWeight, weightSource: 'default' } : { weight, weightSource: 'by-hand' };
}

/** True when a weighted mean differs from a plain one by more than its form. */
export function isWeighted(weights: readonly { readonly weight: number }[]): boolean {
  return weights.some(({ weight }) => weight !== weights[0]?.weight);
}

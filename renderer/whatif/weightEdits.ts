import type { Settings } from '../../shared/assessment/schema.ts';
import type { QuestionId, SectionId } from '../../shared/base/ids.ts';

/** Weights that can be tried. */
export const weightSteps = [0.5, 1, 1.5, 2] as const;

/** The settings with one question's weight, 0.5-2. A weight of 1 is written only where goals would give another one. */
export function withWeight(settings: Settings | undefined, question: QuestionId, weight: number): Settings {
  const { [question]: _, ...others } = settings?.weights ?? {};
  const isUsual = weight === 1 && settings?.goals === undefined;
  return withRecord(settings, 'weights', isUsual ? others : { ...others, [question]: weight });
}

/** The settings with one section's weight, 0.5-2. */
export function withSectionWeight(settings: Settings | undefined, section: SectionId, weight: number): Settings {
  const { [section]: _, ...others } = settings?.sectionWeights ?? {};
  return withRecord(settings, 'sectionWeights', weight === 1 ? others : { ...others, [section]: weight });
}

function withRecord(
  settings: Settings | undefined,
  field: 'weights' | 'sectionWeights',
  record: Readonly<Record<string, number>>,
): Settings {
  const { [field]: _, ...rest } = settings ?? {};
  return Object.keys(record).length === 0 ? rest : { ...rest, [field]: record };
}

/** The settings under a ladder policy; strict, the usual one, is not written. */
export function withPolicy(settings: Settings | undefined, policy: 'strict' | 'lenient'): Settings {
  const { ladderPolicy: _, ...rest } = settings ?? {};
  return policy === 'strict' ? rest : { ...rest, ladderPolicy: policy };
}

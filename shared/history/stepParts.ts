import { z } from 'zod';
import { WorkflowStep } from '../assessment/schema.ts';
import { canonicalJson } from '../frameworks/canonical.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { type Part, partsOf, readAs, stateParts } from './part.ts';

/** Who took the assessment where: "in review by Ana". */
export function stepParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const listed = (value: unknown): readonly WorkflowStep[] => readAs(z.array(WorkflowStep), value) ?? [];
  const words = ({ to: state, by = '' }: WorkflowStep): string =>
    by.trim() === '' ? t(`changes.step.${state}.plain`) : t(`changes.step.${state}.by`, { name: by.trim() });
  const lacking = (steps: readonly WorkflowStep[], others: readonly WorkflowStep[]) => {
    const known = new Set(others.map(canonicalJson));
    return steps.filter((step) => !known.has(canonicalJson(step)));
  };
  const before = listed(from);
  const after = listed(to);
  return [
    ...lacking(after, before).flatMap((step) => stateParts('', words(step))),
    ...lacking(before, after).flatMap((step) => partsOf(null, words(step), null, 'item')),
  ];
}

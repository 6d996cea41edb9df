import type { Assessment, TargetTemplateName } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';

/** Who gave a question its target: the method, the template that was used last, or a person. */
export type TargetOrigin = 'method' | 'by-hand' | TargetTemplateName;

/** Where the target of a question comes from. A target that still says what the template gave is the template's. */
export function targetOrigin({ targets, settings }: Assessment, question: QuestionId): TargetOrigin {
  const target = targets?.[question];
  if (target === undefined) return 'method';
  const template = settings?.template;
  return template?.targets[question] === target ? template.name : 'by-hand';
}

/** How many applicable questions have their target from where. */
export function countOrigins(
  assessment: Assessment,
  questions: readonly { readonly id: QuestionId; readonly target: number | null }[],
): Readonly<Record<'method' | 'template' | 'by-hand', number>> {
  const counts = { method: 0, template: 0, 'by-hand': 0 };
  for (const { id, target } of questions) {
    if (target === null) continue;
    const origin = targetOrigin(assessment, id);
    counts[origin === 'method' || origin === 'by-hand' ? origin : 'template'] += 1;
  }
  return counts;
}

import type { AssessmentId } from '../../../../shared/base/ids.ts';

/** A reply that was pasted and not stored yet, by assessment: closing the dialog loses nothing. */
const kept = new Map<AssessmentId, string>();

export function keptReply(assessment: AssessmentId): string {
  return kept.get(assessment) ?? '';
}

export function keepReply(assessment: AssessmentId, text: string): void {
  if (text === '') kept.delete(assessment);
  else kept.set(assessment, text);
}

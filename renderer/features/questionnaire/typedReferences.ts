import type { AssessmentId, QuestionId } from '../../../shared/base/ids.ts';

/** References that were begun and not added yet. They stay while the app runs, so going to another question loses none. */
const begun = new Map<string, string>();

const keyOf = (assessment: AssessmentId, question: QuestionId) => `${assessment}:${question}`;

/** What was begun; null when nothing was. */
export function begunReference(assessment: AssessmentId, question: QuestionId): string | null {
  return begun.get(keyOf(assessment, question)) ?? null;
}

export function keepReference(assessment: AssessmentId, question: QuestionId, text: string | null): void {
  if (text === null) begun.delete(keyOf(assessment, question));
  else begun.set(keyOf(assessment, question), text);
}

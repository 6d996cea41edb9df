import type { ActionEdit } from '../assessment/schema.ts';
import type { MetricId, QuestionId } from '../base/ids.ts';
import { findQuestion } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { findTask } from './taskActions.ts';

/** Metrics that an action should move, the first one proposed: those of its question or, of an action without one, those of the task of
 * the implementation steps that it was made from. None of what people wrote themselves. */
export function usualMetrics(
  framework: Framework,
  question: QuestionId | null,
  edit: ActionEdit | undefined,
): readonly MetricId[] {
  if (question !== null) return findQuestion(framework, question)?.question.metrics ?? [];
  const task = edit?.own?.task;
  return task === undefined ? [] : (findTask(task)?.metrics ?? []);
}

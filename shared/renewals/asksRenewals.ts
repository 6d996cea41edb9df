import { questionsOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { metricsOf } from '../value/speaksTo.ts';

/** Whether a questionnaire is about renewals, so that its results ask for the revenue that comes up for renewal: a check of which more than
 * half the questions move a metric of retention. Nothing in a framework's files needs to say so. */
export function asksRenewals(framework: Framework): boolean {
  if (framework.kind !== 'check') return false;
  const questions = questionsOf(framework);
  const moving = questions.filter(({ metrics }) => metrics.some((id) => metricsOf.retention.includes(id)));
  return 2 * moving.length > questions.length;
}

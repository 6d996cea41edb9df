import { answerProblem } from '../assessment/answerProblem.ts';
import type { Assessment } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Score } from '../scoring/result.ts';

/** The open questions whose answer of last time waits to be confirmed or replaced [Note: Not confirmed]; an answer that this questionnaire
 * does not offer cannot be confirmed. */
export function unconfirmedQuestions(
  framework: Framework,
  { previous }: Assessment,
  score: Score,
): ReadonlySet<QuestionId> {
  const before = new Map((previous?.answers ?? []).map(({ question, answer }) => [question, answer]));
  const waiting = score.questions.filter(({ id, state }) => {
    const answer = before.get(id);
    return state === 'open' && answer !== undefined && answerProblem(framework, id, answer) === null;
  });
  return new Set(waiting.map(({ id }) => id));
}

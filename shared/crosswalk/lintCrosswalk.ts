import { type Problem, toProblem } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { findAction, findQuestion } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { means } from './crosswalkOf.ts';

/** References of `here` that `there` does not return, with the place of the reference: a counterpart is named on both sides. Ids that
 * `there` does not have belong to another framework. Nothing is asked of one that `here` means by itself: it was released before. */
export function lintCrosswalk(here: Framework, there: Framework): readonly Problem[] {
  if (means(here, there)) return [];
  const unanswered = (id: string, back: readonly string[] | undefined): string | null =>
    back === undefined || back.includes(id) ? null : `is not named back: add ${quoted(id)} to its equivalentTo`;
  return here.sections.flatMap((section, s) =>
    section.questions.flatMap((question, q) => [
      ...question.equivalentTo.flatMap((other, i) => {
        const message = unanswered(question.id, findQuestion(there, other)?.question.equivalentTo);
        const at = ['sections', s, 'questions', q, 'equivalentTo', i];
        return message === null ? [] : [toProblem({ at, message: `${quoted(other)} ${message}` })];
      }),
      ...question.actions.flatMap((action, a) =>
        action.equivalentTo.flatMap((other, i) => {
          const message = unanswered(action.id, findAction(there, other)?.action.equivalentTo);
          const at = ['sections', s, 'questions', q, 'actions', a, 'equivalentTo', i];
          return message === null ? [] : [toProblem({ at, message: `${quoted(other)} ${message}` })];
        }),
      ),
    ]),
  );
}

import type { Agreed, Assessment, Response } from '../../assessment/schema.ts';
import type { QuestionId } from '../../base/ids.ts';
import { isContested } from '../../scoring/questionResults.ts';
import type { QuestionResult, Score } from '../../scoring/result.ts';
import { standingOf } from '../standing.ts';
import { type ProblemItem, type ProblemKind, plainly, problem, type ReportProblem } from './reportProblem.ts';

const incomplete = { pillars: 'incomplete', ladder: 'incomplete-ladder', check: 'incomplete-check' } as const;

/** What the answers leave open. */
export function answerProblems(assessment: Assessment, score: Score): readonly ReportProblem[] {
  const { status, questions } = score;
  const which = (test: (question: QuestionResult) => boolean): readonly ProblemItem[] =>
    questions.filter(test).map(({ id }) => itemOf(id));
  const open = which(({ state }) => state === 'open');
  const unknown = which(({ state }) => state === 'dont-know');
  const missing = which(({ state }) => state === 'open' || state === 'dont-know');
  const unconfirmed = unconfirmedIn(assessment);
  return [
    ...(status === 'empty' ? plainly(emptyKind(score), firstPlace(questions)) : []),
    ...(status === 'incomplete' ? problem(incomplete[score.kind], missing, null) : []),
    ...(status === 'nearly-complete' || status === 'complete' ? problem('open', open, null) : []),
    ...problem('contested', which(isContested), { kind: 'results' }),
    ...problem(
      'unconfirmed',
      which(({ id }) => unconfirmed.has(id)),
      null,
    ),
    ...problem('dont-know', unknown, null),
  ];
}

function itemOf(question: QuestionId): ProblemItem {
  return { name: question, place: { kind: 'question', question } };
}

function firstPlace([first]: readonly QuestionResult[]): ProblemItem['place'] | null {
  return first === undefined ? null : itemOf(first.id).place;
}

/** Why there are no numbers to print: nothing applies, all that was answered is not known, or nothing is answered. */
function emptyKind(score: Score): ProblemKind {
  const { kind } = standingOf(score);
  return kind === 'nothing-applies' ? kind : kind === 'unknown' ? 'all-unknown' : 'empty';
}

/** Questions that count as not applicable on one person's word: no agreed answer and no second person confirmed it. */
function unconfirmedIn({ agreed = [], responses = [] }: Assessment): ReadonlySet<QuestionId> {
  const settled = new Map(agreed.map((one) => [one.question, one]));
  const voices = new Map<QuestionId, number>();
  for (const one of responses.filter(isNotApplicable))
    voices.set(one.question, (voices.get(one.question) ?? 0) + (isConfirmed(one) ? 2 : 1));
  const alone = [...voices].filter(([question, count]) => count < 2 && !settled.has(question)).map(([id]) => id);
  const said = agreed.filter((one) => isNotApplicable(one) && !isConfirmed(one) && (voices.get(one.question) ?? 0) < 2);
  return new Set([...alone, ...said.map(({ question }) => question)]);
}

function isNotApplicable({ answer }: Agreed | Response): boolean {
  return typeof answer === 'object';
}

function isConfirmed({ answer }: Agreed | Response): boolean {
  return typeof answer === 'object' && answer.confirmed === true;
}

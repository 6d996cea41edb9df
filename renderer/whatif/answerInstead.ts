import { applyChange, type Draft } from '../../shared/assessment/applyChange.ts';
import type { Change, Facilitation } from '../../shared/assessment/change.ts';
import type { Agreed, Answer } from '../../shared/assessment/schema.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import { isSame } from '../api/pieces.ts';
import type { Way } from './shortestWay.ts';

/** The edit that gives a question another agreed answer and leaves everything said beside it: note, evidence, rationale, and what waited
 * for an answer. A question with only responses gets an agreed answer over them. Nothing when that is the answer already. */
export function answerInstead(draft: Draft, question: QuestionId, answer: Answer): readonly Change[] {
  const agreed = draft.assessment.agreed?.findLast((entry) => entry.question === question);
  if (agreed !== undefined) {
    if (isSame(agreed.answer, answer)) return [];
    return [{ entry: 'agreed', question, value: withAnswer(agreed, answer) }];
  }
  const { waiting = {}, ...facilitation } = draft.facilitation ?? {};
  const { [question]: details, ...others } = waiting;
  const value: Agreed = { ...details, question, answer };
  if (details === undefined) return [{ entry: 'agreed', question, value }];
  const left: Facilitation = Object.keys(others).length === 0 ? facilitation : { ...facilitation, waiting: others };
  return [
    { entry: 'agreed', question, value },
    { entry: 'facilitation', value: Object.keys(left).length === 0 ? null : left },
  ];
}

/** All answers of a way as one edit. */
export function answersInstead(draft: Draft, way: Way): readonly Change[] {
  let now = draft;
  return way.flatMap(({ question, to }) => {
    const changes = answerInstead(now, question, to);
    now = changes.reduce(applyChange, now);
    return changes;
  });
}

/** Clauses of a level that is reached now are missing no more. */
function withAnswer({ missing, ...rest }: Agreed, answer: Answer): Agreed {
  const still = typeof answer === 'number' ? (missing ?? []).filter(({ level }) => level > answer) : [];
  return { ...rest, answer, ...(still.length === 0 ? {} : { missing: still }) };
}

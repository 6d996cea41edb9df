import type { QuestionId } from '../base/ids.ts';
import type { LetterChange, LevelChange, Score } from '../scoring/result.ts';

/** Questions that hold up a level or the next stage by themselves: key questions that are too low; on a ladder those that unlock the stage,
 * in a check those on the way to the next verdict. What is open or contested is not among them: it needs an answer, not an action. */
export function blockersOf(score: Score): readonly QuestionId[] {
  if (score.kind !== 'pillars') {
    const way: readonly (LetterChange | LevelChange)[] =
      score.kind === 'ladder' ? score.overall.unlock : score.overall.changes;
    const raised = way.filter(({ from, to }) => from !== null && from !== to);
    return [...new Set(raised.map(({ question }) => question))];
  }
  const named = score.sections.flatMap(({ blockers }) =>
    blockers.flatMap(({ rule, questions }) => (rule === 'key' ? questions : [])),
  );
  return [...new Set(named)];
}

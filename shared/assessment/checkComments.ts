import type { Finding } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import type { Framework } from '../frameworks/structure.ts';
import { questionProblem } from './answerProblem.ts';
import type { Comment } from './schema.ts';

/** What is wrong with the comments, given the framework. Blocks of the report are free: the next version of Cairn may have others. */
export function checkComments(framework: Framework, comments: readonly Comment[]): readonly Finding[] {
  const seen = new Set<string>();
  return comments.flatMap(({ id, on }, i): readonly Finding[] => {
    const known = seen.has(id);
    seen.add(id);
    const unknown = 'question' in on ? questionProblem(framework, on.question) : null;
    return [
      ...(known ? [{ at: [i, 'id'], message: `${quoted(id)} is used twice: give each comment an id` }] : []),
      ...(unknown === null ? [] : [{ at: [i, 'on', 'question'], message: unknown }]),
    ];
  });
}

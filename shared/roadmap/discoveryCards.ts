import { discoveryId } from '../assessment/actionKind.ts';
import { Functions } from '../assessment/schema.ts';
import { ActionId, type QuestionId } from '../base/ids.ts';
import { questionsOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { Score } from '../scoring/result.ts';
import { closedAs, type Edits } from './edits.ts';
import type { DiscoveryCandidate } from './plan.ts';

/** One card for each function that leads a question which nobody could answer, by id (method 8.1, 8b.14). */
export function discoveryCards(framework: Framework, score: Score, edits: Edits): readonly DiscoveryCandidate[] {
  const results = questionResults(score);
  const unknown = questionsOf(framework).filter((question) => results.get(question.id)?.state === 'dont-know');
  return Functions.flatMap((name): readonly DiscoveryCandidate[] => {
    const questions: readonly QuestionId[] = unknown
      .filter((question) => question.functions[0] === name)
      .map((question) => question.id);
    const id = ActionId.parse(discoveryId(name));
    if (questions.length === 0 || closedAs(edits, id) !== null) return [];
    return [
      {
        id,
        kind: 'discovery',
        questions,
        effort: 1,
        days: 0,
        grid: null,
        blocks: false,
        prerequisites: [],
        unmetPrerequisites: [],
      },
    ];
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
}

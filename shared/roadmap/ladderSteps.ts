import type { Criterion, LadderFramework, Stage } from '../frameworks/structure.ts';
import { valueOfLetter } from '../scoring/letters.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { LadderScore, QuestionResult } from '../scoring/result.ts';
import type { Draft } from './draft.ts';
import type { Edits } from './edits.ts';
import type { Needs } from './route.ts';
import { twoActionSteps } from './twoActionSteps.ts';

/** A gate weighs half as much again (method 8.2). */
const gateWeight = 1.5;

/** Stages whose weak criteria are worth work: the attained one and the next; at stage 0 the first alone (method 8b.15). */
function worthwhileStages(framework: LadderFramework, stage: number | null): ReadonlySet<string> {
  if (stage === null) return new Set();
  return new Set(framework.sections.slice(Math.max(0, stage - 1), stage + 1).map((section) => section.id));
}

interface Placed {
  readonly question: Criterion;
  readonly section: Stage;
  readonly result: QuestionResult;
}

/** One step for every rated criterion of the unlock list, and for those at N or P in the attained and the next stage (method 8b.15), and
 * the steps up to the letter that a route needs. An open or unknown criterion has no band to step from: it is to be answered first. */
export function ladderSteps(
  framework: LadderFramework,
  score: LadderScore,
  edits: Edits,
  needs: Needs,
): readonly Draft[] {
  const unlock = new Set<string>(score.overall.unlock.map((change) => change.question));
  const stages = worthwhileStages(framework, score.overall.stage);
  const results = questionResults(score);

  const draftsOf = ({ question, section, result }: Placed): readonly Draft[] => {
    const { level, score: value } = result;
    if (typeof level !== 'string' || value === null) return [];
    const blocks = unlock.has(question.id);
    const need = needs.get(question.id) ?? 0;
    return twoActionSteps({
      question,
      section,
      scale: 'letters',
      level,
      need,
      isWorthwhile: (to) => blocks || (to === 'L' && stages.has(section.id)),
      gapAt: (standing, isToday) => 1 - (isToday || typeof standing === 'number' ? value : valueOfLetter(standing)),
      weight: question.gate ? gateWeight : 1,
      blocks,
      edits,
    });
  };

  return framework.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const result = results.get(question.id);
      return result === undefined ? [] : draftsOf({ question, section, result });
    }),
  );
}

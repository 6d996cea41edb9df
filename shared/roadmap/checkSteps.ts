import type { Letter } from '../assessment/schema.ts';
import type { AnswerScale, CheckFramework, CheckQuestion, CheckSection } from '../frameworks/structure.ts';
import { holdingAt } from '../scoring/checkStanding.ts';
import { valueOfLetter } from '../scoring/letters.ts';
import { percentOf } from '../scoring/pillarMeans.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { CheckScore, QuestionResult } from '../scoring/result.ts';
import type { Draft } from './draft.ts';
import type { Edits } from './edits.ts';
import type { Needs } from './route.ts';
import { twoActionSteps } from './twoActionSteps.ts';

/** Attributes gate the whole, so they weigh half as much again, as the gates of a ladder do (method 8.2). */
const attributeWeight = 1.5;

/** How far a question is from the top of its scale, 0-1. */
export function gapToTop(scale: AnswerScale, score: number): number {
  return scale === 'levels' ? 1 - percentOf(score) / 100 : 1 - score;
}

interface Placed {
  readonly question: CheckQuestion;
  readonly section: CheckSection;
  readonly result: QuestionResult;
}

/** One step for every answered question below where its section holds; once everything holds, for every one below the top; and the steps
 * that a route needs. An open or unknown question has nothing to step from: it is to be answered first. */
export function checkSteps(framework: CheckFramework, score: CheckScore, edits: Edits, needs: Needs): readonly Draft[] {
  const isWhole = score.overall.verdict === 'all';
  const results = questionResults(score);
  const holding = new Set<string>(score.sections.filter(({ holds }) => holds).map(({ id }) => id));

  const draftsOf = ({ question, section, result }: Placed): readonly Draft[] => {
    const { level, score: value } = result;
    if (level === null || value === null) return [];
    const { scale } = section;
    const need = needs.get(question.id) ?? 0;
    const blocks = !holding.has(section.id);
    const weight = section.role === 'attribute' ? attributeWeight : 1;
    return twoActionSteps({
      question,
      section,
      scale,
      level,
      need,
      isWorthwhile: (to) => isWhole || to === holdingAt(scale),
      gapAt: (standing, isToday) => gapToTop(scale, isToday ? value : scoreOf(standing)),
      weight,
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

/** The score of an answer as it stands: the level, or the value of the letter. */
function scoreOf(level: number | Letter): number {
  return typeof level === 'number' ? level : valueOfLetter(level);
}

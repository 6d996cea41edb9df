import type { Letter } from '../../../shared/assessment/schema.ts';
import type { QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { isEnough } from '../../../shared/scoring/checkStanding.ts';
import { percentOf } from '../../../shared/scoring/pillarMeans.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import type { CheckView } from './resultView.ts';

/** An answer below where its section holds, though the section holds on average. */
export interface SoftSpot {
  readonly question: QuestionId;
  readonly section: SectionId;
  readonly level: number | Letter;
}

/** What a mean that is good enough hides, in the order of the framework. */
export function softSpots({ framework, score }: CheckView): readonly SoftSpot[] {
  const results = questionResults(score);
  const holding = new Set(score.sections.filter(({ holds }) => holds).map(({ id }) => id));
  return framework.sections
    .filter(({ id }) => holding.has(id))
    .flatMap(({ id, scale, questions }) =>
      questions.flatMap((question): readonly SoftSpot[] => {
        const result = results.get(question.id);
        if (result === undefined || result.score === null || result.level === null) return [];
        const value = scale === 'letters' ? result.score : percentOf(result.score) / 100;
        return isEnough(scale, value) ? [] : [{ question: question.id, section: id, level: result.level }];
      }),
    );
}

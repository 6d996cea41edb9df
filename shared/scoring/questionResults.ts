import type { QuestionId } from '../base/ids.ts';
import type { QuestionResult, Score } from './result.ts';

/** Every scored question's state, score and level by id. Limit symptoms are not scored and not in it. */
export function questionResults(score: Score): ReadonlyMap<QuestionId, QuestionResult> {
  return new Map(score.questions.map((result) => [result.id, result]));
}

/** True when the respondents' answers count and lie too far apart to be relied on; an agreed answer is never contested (method 8b.2). */
export function isContested({ source, band }: Pick<QuestionResult, 'source' | 'band'>): boolean {
  return source === 'responses' && band === 'contested';
}

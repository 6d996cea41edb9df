import type { Framework } from '../frameworks/structure.ts';
import type { QuestionResult, Score } from '../scoring/result.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import type { LikeForLike } from './comparison.ts';

/** Under this, a change of a score 1-5 is noise when few answered (method 7.11). */
const noise = 0.2;
/** The same part of the range of a percentage. */
const percentNoise = (100 * noise) / 4;
const fewRespondents = 3;

/** A score in both moments, and what it counts. */
interface Weighed {
  readonly before: number;
  readonly after: number;
  readonly weight: number;
}

/** The weighted means of both moments over the same items; null without items. */
export function commonMeans(items: readonly Weighed[]): { readonly before: number; readonly after: number } | null {
  const weights = items.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const mean = (of: (item: Weighed) => number): number =>
    items.reduce((sum, item) => sum + item.weight * of(item), 0) / weights;
  return { before: mean(({ before }) => before), after: mean(({ after }) => after) };
}

/** How few stood behind the numbers: the smaller count of the two moments, where an agreed answer without respondents is one voice. */
export function isFew(before: number, after: number): boolean {
  return Math.min(before, after) <= fewRespondents;
}

/** What came on top from one number to the other; a hair's breadth is none, and none has no sign. */
export function changeFrom(before: number, after: number): number {
  return toNineDecimals(after - before) + 0;
}

/** Puts two means into a like-for-like change. */
export function likeForLike(
  means: { readonly before: number; readonly after: number } | null,
  { common, total, few, scale }: { common: number; total: number; few: boolean; scale: 'level' | 'percent' },
): LikeForLike {
  if (means === null) return { common, total, before: null, after: null, change: null, isNoise: false };
  const { before, after } = means;
  const change = changeFrom(before, after);
  const limit = scale === 'level' ? noise : percentNoise;
  return { common, total, before, after, change, isNoise: few && change !== 0 && Math.abs(change) < limit };
}

/** A question's score on the scale of a comparison: the levels of pillars as they are, all others in percent. */
export function comparedScore(score: Score, result: QuestionResult | undefined): number | null {
  if (result?.state !== 'answered') return null;
  return score.kind === 'pillars' ? result.score : result.percent;
}

/** True when every question and section that both moments know counts the same in both. */
export function sameWeights(
  framework: Framework,
  [before, after]: readonly [ReadonlyMap<string, QuestionResult>, ReadonlyMap<string, QuestionResult>],
  [sectionsBefore, sectionsAfter]: readonly [Readonly<Record<string, number>>, Readonly<Record<string, number>>],
): boolean {
  const weightOf = (results: ReadonlyMap<string, QuestionResult>, id: string): number => results.get(id)?.weight ?? 1;
  return framework.sections.every(
    ({ id, questions }) =>
      (sectionsBefore[id] ?? 1) === (sectionsAfter[id] ?? 1) &&
      questions.every((question) => weightOf(before, question.id) === weightOf(after, question.id)),
  );
}

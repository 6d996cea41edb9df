import { type Letter, Letters } from '../assessment/schema.ts';
import { valueOfLetter } from '../scoring/letters.ts';
import { topLevel } from '../scoring/level.ts';
import { percentOf } from '../scoring/pillarMeans.ts';
import type { QuestionResult } from '../scoring/result.ts';

/** Where an answer stands on its scale, 0 the lowest to 1 the highest: levels and letters alike. */
export function shareOf(answer: number | Letter): number {
  return typeof answer === 'string' ? valueOfLetter(answer) : percentOf(answer) / 100;
}

/** The answers of a scale from the lowest. */
export function answersOf(scale: 'levels' | 'letters'): readonly (number | Letter)[] {
  return scale === 'letters' ? Letters : Array.from({ length: topLevel }, (_, i) => i + 1);
}

/** The mean share of a section's questions, 0-1, with missing answers at the lowest and some answers changed; null when none applies. */
export function lowestShare(
  results: readonly QuestionResult[],
  scale: 'levels' | 'letters',
  changed: ReadonlyMap<string, number | Letter>,
): number | null {
  const applicable = results.filter(({ state }) => state !== 'not-applicable');
  if (applicable.length === 0) return null;
  const shares = applicable.map(({ id, score }): number => {
    const to = changed.get(id);
    if (to !== undefined) return shareOf(to);
    if (score === null) return 0;
    return scale === 'letters' ? score : shareOf(score);
  });
  return shares.reduce((sum, share) => sum + share, 0) / applicable.length;
}

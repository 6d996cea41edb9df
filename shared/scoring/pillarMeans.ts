import type { Settings } from '../assessment/schema.ts';
import { topLevel } from './level.ts';
import type { PillarOverall, PillarResult, QuestionResult } from './result.ts';
import { clamp, toNineDecimals } from './rounding.ts';

type SectionMeans = Pick<PillarResult, 'score' | 'low' | 'high' | 'unweighted' | 'rated'>;
/** The part of a question's result that means are taken over. */
type Rated = Pick<QuestionResult, 'state' | 'score' | 'weight'>;
type OverallMeans = Pick<PillarOverall, 'score' | 'low' | 'high' | 'unweighted' | 'percent' | 'balance'>;

/** A section shows a score with 5 rated questions, or with 60 % of those that apply (method 8b.5). */
function isEnough(rated: number, applicable: number): boolean {
  return rated > 0 && (rated >= 5 || toNineDecimals(rated / applicable) >= 0.6);
}

/** Weighted and plain mean of the rated questions, and the range that the missing ones could cause (method 7.3, 8b.5, 8b.6). */
export function sectionMeans(results: readonly Rated[]): SectionMeans {
  let rated = 0;
  let applicable = 0;
  let plain = 0;
  let weighted = 0;
  let weights = 0;
  let missing = 0;
  let lowest = topLevel;
  let highest = 1;
  for (const { state, score, weight } of results) {
    if (state === 'not-applicable' || weight === null) continue;
    applicable += 1;
    if (score === null) {
      missing += weight;
      continue;
    }
    rated += 1;
    plain += score;
    weighted += weight * score;
    weights += weight;
    lowest = Math.min(lowest, score);
    highest = Math.max(highest, score);
  }
  if (applicable === 0) return { score: null, low: null, high: null, unweighted: null, rated };
  const enough = isEnough(rated, applicable);
  const score = rated === 0 ? null : clamp(weighted / weights, lowest, highest);
  return {
    score: enough ? score : null,
    low: clamp((weighted + missing) / (weights + missing), 1, score ?? topLevel),
    high: clamp((weighted + topLevel * missing) / (weights + missing), score ?? 1, topLevel),
    unweighted: enough ? clamp(plain / rated, lowest, highest) : null,
    rated,
  };
}

/** A score or level 1-5 as percent, 0-100 (method 7.2). */
export function percentOf(score: number): number {
  return ((score - 1) / (topLevel - 1)) * 100;
}

/** Means over the sections that have a score, weighted by section; null when none has one (method 8b.5). */
export function overallMeans(
  sections: readonly (Omit<SectionMeans, 'rated'> & Pick<PillarResult, 'id'>)[],
  settings: Settings | undefined,
): OverallMeans | null {
  const scores: number[] = [];
  let weights = 0;
  let sum = 0;
  let low = 0;
  let high = 0;
  let plain = 0;
  for (const section of sections) {
    if (section.score === null) continue;
    const weight = settings?.sectionWeights?.[section.id] ?? 1;
    scores.push(section.score);
    weights += weight;
    sum += weight * section.score;
    low += weight * (section.low ?? section.score);
    high += weight * (section.high ?? section.score);
    plain += section.unweighted ?? section.score;
  }
  if (scores.length === 0) return null;
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  const score = clamp(sum / weights, lowest, highest);
  return {
    score,
    low: clamp(low / weights, 1, score),
    high: clamp(high / weights, score, topLevel),
    unweighted: clamp(plain / scores.length, 1, topLevel),
    percent: percentOf(score),
    balance: scores.length < 2 ? null : 1 - (highest - lowest) / (topLevel - 1),
  };
}

import type { Pillar } from '../frameworks/structure.ts';
import { type Coverage, listUnanswered } from './coverage.ts';
import { topLevel } from './level.ts';
import { sectionChanges } from './pillarDistance.ts';
import { attainedLevel, blockersOf, standingsOf } from './pillarLevel.ts';
import type { PillarResult, QuestionResult } from './result.ts';
import { clamp, toNineDecimals } from './rounding.ts';

type Means = Pick<PillarResult, 'score' | 'low' | 'high' | 'unweighted' | 'rated'>;

/** A section shows a score with 5 rated questions, or with 60 % of those that apply (method 8b.5). */
function isEnough(rated: number, applicable: number): boolean {
  return rated > 0 && (rated >= 5 || toNineDecimals(rated / applicable) >= 0.6);
}

/** Weighted and plain mean of the rated questions, and the range that the missing ones could cause (method 7.3, 8b.5, 8b.6). */
function meansOf(results: readonly QuestionResult[]): Means {
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

/** Scores one section. An empty assessment gives no number, an incomplete one no level, blocker or distance (method 8b.4). */
export function scoreSection(section: Pillar, results: readonly QuestionResult[], { status }: Coverage): PillarResult {
  const means = meansOf(results);
  const head = { id: section.id, ...means, ...listUnanswered(results) };
  const silent = { level: null, blockers: [], distance: null, changes: [] };
  if (status === 'empty') return { ...head, score: null, low: null, high: null, unweighted: null, ...silent };
  if (status === 'incomplete' || means.score === null) return { ...head, ...silent };

  const standings = standingsOf(section.questions, results);
  const level = attainedLevel(standings);
  const changes = level === topLevel ? null : sectionChanges(standings, level + 1);
  return {
    ...head,
    level,
    blockers: blockersOf(standings, level),
    distance: changes === null ? null : changes.length,
    changes: changes ?? [],
  };
}

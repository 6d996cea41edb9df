import type { Pillar } from '../frameworks/structure.ts';
import { type Coverage, listUnanswered } from './coverage.ts';
import { topLevel } from './level.ts';
import { sectionChanges } from './pillarDistance.ts';
import { attainedLevel, blockersOf, standingsOf } from './pillarLevel.ts';
import { sectionMeans } from './pillarMeans.ts';
import type { PillarResult, QuestionResult } from './result.ts';

/** Scores one section. An empty assessment gives no number, an incomplete one no level, blocker or distance (method 8b.4). */
export function scoreSection(section: Pillar, results: readonly QuestionResult[], { status }: Coverage): PillarResult {
  const means = sectionMeans(results);
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

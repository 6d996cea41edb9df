import type { Capability } from '../frameworks/structure.ts';
import { topLevel } from './level.ts';
import type { Blocker, QuestionResult } from './result.ts';

/** Where an applicable question stands before the gates. */
export interface Standing {
  readonly question: Capability;
  /** Null: open or unknown. */
  readonly known: number | null;
  /** The level that gates see: a missing answer counts as 1. */
  readonly level: number;
}

/** The standings of a section; not applicable questions are ignored by gates. `results` run parallel to `questions`. */
export function standingsOf(questions: readonly Capability[], results: readonly QuestionResult[]): readonly Standing[] {
  const standings: Standing[] = [];
  for (const [index, question] of questions.entries()) {
    const result = results[index];
    if (result === undefined || result.state === 'not-applicable') continue;
    const known = typeof result.level === 'number' ? result.level : null;
    standings.push({ question, known, level: known ?? 1 });
  }
  return standings;
}

/** How many of `applicable` questions must have a level for the section to attain it: three quarters, rounded up (method 7.4). */
export function breadthOf(applicable: number): number {
  return Math.ceil(0.75 * applicable);
}

function attains(standings: readonly Standing[], level: number): boolean {
  let reached = 0;
  for (const standing of standings) {
    if (standing.level >= level) reached += 1;
    else if (standing.question.key || standing.level < level - 1) return false;
  }
  return reached >= breadthOf(standings.length);
}

/** The highest level that breadth, floor and key questions allow. Whoever meets the rules of a level meets those of all below it. */
export function attainedLevel(standings: readonly Standing[]): number {
  let level = topLevel;
  while (level > 1 && !attains(standings, level)) level -= 1;
  return level;
}

/** What keeps a section from the level above `level`: breadth, floor, key, in this order (method 8b.8). */
export function blockersOf(standings: readonly Standing[], level: number): readonly Blocker[] {
  if (level >= topLevel) return [];
  const next = level + 1;
  const below = standings.filter((standing) => standing.level < next);
  const floor = below.filter((standing) => standing.level < level);
  const keys = below.filter((standing) => standing.question.key);
  const lacking = breadthOf(standings.length) - (standings.length - below.length);
  const blocker = (rule: Blocker['rule'], named: readonly Standing[], needed: number): Blocker[] =>
    needed > 0 ? [{ level: next, rule, questions: named.map((standing) => standing.question.id), needed }] : [];
  return [
    ...blocker('breadth', below, lacking),
    ...blocker('floor', floor, floor.length),
    ...blocker('key', keys, keys.length),
  ];
}

import type { LadderPolicy } from '../../../shared/assessment/schema.ts';

/** The rules of the method once more, written for reading and not for speed, so that tests compare two tellings of them. */

/** A question before the gates of a section. */
export interface Gated {
  readonly level: number;
  readonly key: boolean;
}

/** Method 7.4, level by level. */
export function mayHaveLevel(questions: readonly Gated[], level: number): boolean {
  for (let step = 2; step <= level; step += 1) {
    const enough = questions.filter((question) => question.level >= step).length / questions.length >= 0.75;
    const floor = questions.every((question) => question.level >= step - 1);
    const keys = questions.every((question) => !question.key || question.level >= step);
    if (!enough || !floor || !keys) return false;
  }
  return true;
}

/** A criterion before the gates of a stage. */
export interface Rung {
  readonly gate: boolean;
  readonly value: number | null;
  readonly contested: boolean;
}

/** Method 8b.3 for one stage: rated, gates met, and over `percent`. */
export function stageHolds(criteria: readonly Rung[], percent: number): boolean {
  const values = criteria.flatMap(({ value }) => value ?? []);
  const gates = criteria.filter(({ gate }) => gate);
  if (values.length < 5 || gates.length === 0) return false;
  if (gates.some(({ value, contested }) => value === null || contested || value <= 0.5 + 1e-11)) return false;
  return (100 * values.reduce((sum, value) => sum + value, 0)) / values.length > percent + 1e-9;
}

/** Method 8b.3 for the ladder: the highest stage that holds while all below are a firm base. */
export function stageOf(stages: readonly (readonly Rung[])[], policy: LadderPolicy): number {
  const base = policy === 'strict' ? 85 : 66;
  return stages.reduce(
    (attained, stage, index) =>
      stageHolds(stage, 50) && stages.slice(0, index).every((below) => stageHolds(below, base)) ? index + 1 : attained,
    0,
  );
}

/** A set of changes, as 8b.10 ranks it. */
export interface Ranked {
  readonly ids: readonly string[];
  readonly effort: number;
  readonly raised: number;
}

/** Number of questions, then effort, then levels raised, then ids: negative when `a` is the better set. */
export function compareSets(a: Ranked, b: Ranked): number {
  if (a.ids.length !== b.ids.length) return a.ids.length - b.ids.length;
  if (a.effort !== b.effort) return a.effort - b.effort;
  if (a.raised !== b.raised) return a.raised - b.raised;
  const left = [...a.ids].sort().join(' ');
  const right = [...b.ids].sort().join(' ');
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Every combination that takes one entry of each list. */
export function* combinations<Entry>(lists: readonly (readonly Entry[])[]): Generator<readonly Entry[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const tail of combinations(rest)) {
    for (const entry of first) yield [entry, ...tail];
  }
}

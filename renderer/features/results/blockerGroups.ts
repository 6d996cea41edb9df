import type { QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { isContested, questionResults } from '../../../shared/scoring/questionResults.ts';
import type { Blocker, PillarResult, PillarScore, QuestionResult } from '../../../shared/scoring/result.ts';

/** One question that a section's next level cannot do without. */
export interface NamedBlocker {
  readonly question: QuestionId;
  readonly key: boolean;
  readonly underFloor: boolean;
  readonly state: 'answered' | 'contested' | 'dont-know' | 'open';
  /** What the rules count it as, 1-5. */
  readonly counts: number;
}

/** How many more must reach the level. `within`: already among the named ones; `beside`: once the named ones are there too. */
export interface Breadth {
  readonly kind: 'choose' | 'beside' | 'within';
  readonly more: number;
  readonly from: readonly QuestionId[];
}

export interface BlockerGroup {
  readonly section: SectionId;
  /** The next level, 2-5. */
  readonly level: number;
  /** Answers that must change. */
  readonly distance: number | null;
  readonly named: readonly NamedBlocker[];
  readonly breadth: Breadth | null;
}

/** What keeps each section from its next level, in framework order; sections without a level, or at the top, are left out. */
export function blockerGroups(score: PillarScore): readonly BlockerGroup[] {
  const results = questionResults(score);
  return score.sections.flatMap((section) => {
    const level = section.blockers[0]?.level;
    return level === undefined ? [] : [groupOf(section, level, results)];
  });
}

function groupOf(section: PillarResult, level: number, results: ReadonlyMap<QuestionId, QuestionResult>): BlockerGroup {
  const rule = (name: Blocker['rule']) => section.blockers.find((blocker) => blocker.rule === name);
  const keys = rule('key')?.questions ?? [];
  const floor = rule('floor')?.questions ?? [];
  const named = [...new Set([...keys, ...floor])].map((question) =>
    namedBlocker(question, keys.includes(question), floor.includes(question), results.get(question)),
  );
  const order = (blocker: NamedBlocker) => (blocker.key ? 0 : blocker.state === 'answered' ? 1 : 2);
  return {
    section: section.id,
    level,
    distance: section.distance,
    named: named.sort((a, b) => order(a) - order(b)),
    breadth: breadthBeside(rule('breadth'), keys, floor),
  };
}

function namedBlocker(
  question: QuestionId,
  key: boolean,
  underFloor: boolean,
  result: QuestionResult | undefined,
): NamedBlocker {
  const state = result?.state === 'dont-know' ? 'dont-know' : result?.state === 'answered' ? 'answered' : 'open';
  const contested = result !== undefined && isContested(result);
  return {
    question,
    key,
    underFloor,
    state: contested ? 'contested' : state,
    counts: typeof result?.level === 'number' ? result.level : 1,
  };
}

/** The named questions count towards breadth once they reach the level, so only the rest is left to choose. */
function breadthBeside(
  blocker: Blocker | undefined,
  keys: readonly QuestionId[],
  floor: readonly QuestionId[],
): Breadth | null {
  if (blocker === undefined) return null;
  const named = blocker.questions.filter((question) => keys.includes(question) || floor.includes(question));
  const others = blocker.questions.filter((question) => !named.includes(question));
  const more = blocker.needed - named.length;
  if (more > 0) return { kind: named.length === 0 ? 'choose' : 'beside', more, from: others };
  // Key questions must reach the level anyway; those on the floor only part of the way.
  const lifted = named.filter((question) => !keys.includes(question));
  const within = blocker.needed - (named.length - lifted.length);
  return within > 0 ? { kind: 'within', more: within, from: lifted } : null;
}

/** The questions that the map marks: those named by a floor or key blocker of `level`, or of any level when `level` is null. */
export function blockingQuestions(groups: readonly BlockerGroup[], level: number | null): ReadonlySet<QuestionId> {
  const counted = groups.filter((group) => level === null || group.level === level);
  return new Set(counted.flatMap((group) => group.named.map((blocker) => blocker.question)));
}

/** The groups that keep the organisation from `next`, and those of pillars that are ahead of it. Without an overall level all stand in the
 * first list. */
export function splitByLevel(
  groups: readonly BlockerGroup[],
  next: number | null,
): { readonly blocking: readonly BlockerGroup[]; readonly ahead: readonly BlockerGroup[] } {
  if (next === null) return { blocking: groups, ahead: [] };
  return {
    blocking: groups.filter(({ level }) => level <= next),
    ahead: groups.filter(({ level }) => level > next),
  };
}

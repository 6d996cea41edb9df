import type { CheckFramework } from '../frameworks/structure.ts';
import { applies } from './checkStanding.ts';
import type { CheckResult, CheckScore, LetterChange, LevelChange, Verdict } from './result.ts';

type Change = LevelChange | LetterChange;

/** The verdicts that a framework gives, from the lowest. */
export function verdictsOf({ enough }: Pick<CheckFramework, 'enough'>): readonly Verdict[] {
  return enough === null ? ['few', 'all'] : ['few', 'some', 'all'];
}

/** The verdict: everything that applies holds, enough elements hold, or fewer (content paper 1.5, 1.10). */
export function verdictOn({ enough }: Pick<CheckFramework, 'enough'>, sections: readonly CheckResult[]): Verdict {
  const applicable = sections.filter(applies);
  if (applicable.every(({ holds }) => holds)) return 'all';
  const holding = applicable.filter(({ role, holds }) => role === 'element' && holds).length;
  return enough !== null && holding >= enough ? 'some' : 'few';
}

/** The verdict above the one that is reached; null at the top and without one. */
export function nextVerdict(
  framework: Pick<CheckFramework, 'enough'>,
  { overall }: { readonly overall: Pick<CheckScore['overall'], 'verdict'> },
): Verdict | null {
  const verdicts = verdictsOf(framework);
  return overall.verdict === null ? null : (verdicts[verdicts.indexOf(overall.verdict) + 1] ?? null);
}

/** The smallest set of changes to a verdict, in the order of the framework; empty when it is reached, null when too few elements apply. */
export function changesToVerdict(
  { enough }: Pick<CheckFramework, 'enough'>,
  { sections }: Pick<CheckScore, 'sections'>,
  verdict: Verdict,
): readonly Change[] | null {
  if (verdict === 'few') return [];
  const applicable = sections.filter(applies);
  if (verdict === 'all') return applicable.flatMap(({ changes }) => changes);
  const elements = applicable.filter(({ role }) => role === 'element');
  const needed = (enough ?? 0) - elements.filter(({ holds }) => holds).length;
  const nearest = elements
    .filter(({ holds }) => !holds)
    .toSorted((a, b) => a.changes.length - b.changes.length)
    .slice(0, Math.max(0, needed));
  if (nearest.length < needed) return null;
  return applicable.flatMap((section) => (nearest.includes(section) ? section.changes : []));
}

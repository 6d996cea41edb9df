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

/** The verdict that comes next on the way up; null at the top and without one. Where so few elements apply that the middle one cannot be
 * reached alone, the highest comes next. */
export function nextVerdict(
  framework: Pick<CheckFramework, 'enough'>,
  { overall, sections }: { readonly overall: Pick<CheckScore['overall'], 'verdict'> } & Pick<CheckScore, 'sections'>,
): Verdict | null {
  const { verdict } = overall;
  if (verdict === null || verdict === 'all') return null;
  const nearest = verdict === 'few' && framework.enough !== null ? nearestElements(framework, sections) : null;
  if (nearest === null) return 'all';
  const led = sections.map((section) => (nearest.includes(section) ? { ...section, holds: true } : section));
  return verdictOn(framework, led);
}

/** The elements that hold with the fewest changes, as many as the middle verdict lacks; null when there are not enough that apply. */
function nearestElements(
  { enough }: Pick<CheckFramework, 'enough'>,
  sections: readonly CheckResult[],
): readonly CheckResult[] | null {
  const elements = sections.filter((section) => applies(section) && section.role === 'element');
  const needed = Math.max(0, (enough ?? 0) - elements.filter(({ holds }) => holds).length);
  const nearest = elements
    .filter(({ holds }) => !holds)
    .toSorted((a, b) => a.changes.length - b.changes.length)
    .slice(0, needed);
  return nearest.length < needed ? null : nearest;
}

/** The smallest set of changes to a verdict, in the order of the framework; empty when it is reached, null when too few elements apply. */
export function changesToVerdict(
  framework: Pick<CheckFramework, 'enough'>,
  { sections }: Pick<CheckScore, 'sections'>,
  verdict: Verdict,
): readonly Change[] | null {
  if (verdict === 'few') return [];
  const applicable = sections.filter(applies);
  if (verdict === 'all') return applicable.flatMap(({ changes }) => changes);
  const nearest = nearestElements(framework, sections);
  return nearest === null ? null : applicable.flatMap((section) => (nearest.includes(section) ? section.changes : []));
}

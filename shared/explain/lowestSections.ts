import type { SectionId } from '../base/ids.ts';
import type { PillarScore } from '../scoring/result.ts';

/** The sections that the organisation's level comes from: all that stand at the lowest level. Where every section stands there, the level
 * tells none of them apart, and those with the lowest score are named. Empty without an overall level. */
export function lowestSections({ overall, sections }: Pick<PillarScore, 'overall' | 'sections'>): readonly SectionId[] {
  if (overall.level === null) return [];
  const lowest = sections.filter(({ level }) => level === overall.level);
  if (lowest.length < sections.length) return lowest.map(({ id }) => id);
  const least = Math.min(...lowest.map(({ score }) => score ?? Number.POSITIVE_INFINITY));
  return lowest.filter(({ score }) => (score ?? Number.POSITIVE_INFINITY) === least).map(({ id }) => id);
}

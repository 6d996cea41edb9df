import type { Holdback } from '../../roadmap/outcome.ts';
import { type Entry, weightedGap } from '../reportContext.ts';

const evidenceRank = { shown: 2, described: 1, opinion: 0 } as const;

/** Questions from the strongest: level, then key, then evidence, then framework order. Only those at or above `least`. */
export function strongest(
  entries: readonly Entry[],
  least: number,
  rank: (entry: Entry) => number | null,
): readonly Entry[] {
  const evidence = (entry: Entry): number =>
    entry.agreed?.evidence === undefined ? 0 : evidenceRank[entry.agreed.evidence];
  return entries
    .filter((entry) => (rank(entry) ?? -1) >= least)
    .toSorted((a, b) => (rank(b) ?? 0) - (rank(a) ?? 0) || Number(b.key) - Number(a.key) || evidence(b) - evidence(a));
}

/** Questions with a gap from the widest weighted one: then by weight, blockers, framework order (content 2.5). */
export function widestGaps(entries: readonly Entry[], holdbacks: ReadonlyMap<string, Holdback>): readonly Entry[] {
  return entries
    .filter((entry) => (weightedGap(entry) ?? 0) > 1e-9 && !hasReachedTarget(entry))
    .toSorted(
      (a, b) =>
        (weightedGap(b) ?? 0) - (weightedGap(a) ?? 0) ||
        (b.result.weight ?? 1) - (a.result.weight ?? 1) ||
        Number(holdbacks.has(b.id)) - Number(holdbacks.has(a.id)),
    );
}

/** Whether the rounded level is at the target although the mean of several voices is a little below it: no step is planned for that. */
export function hasReachedTarget({ result }: Entry): boolean {
  return typeof result.level === 'number' && result.target !== null && result.level >= result.target;
}

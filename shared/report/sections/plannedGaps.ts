import { changesOf } from '../outlook.ts';
import type { CheckReport, Entry, LadderReport } from '../reportContext.ts';

/** Questions that the plan would raise: those on the way to the next stage or verdict first, then by gap with what weighs more counting more,
 * then framework order. */
export function plannedGaps(report: LadderReport | CheckReport): readonly Entry[] {
  const onTheWay = new Set(changesOf(report).map(({ question }) => question));
  const steps = report.input.plan.candidates.flatMap((candidate) => (candidate.kind === 'step' ? [candidate] : []));
  const weight = (entry: Entry): number => {
    const factors = steps.find((candidate) => candidate.question === entry.id)?.factors;
    return (onTheWay.has(entry.id) ? 10 : 0) + (factors === undefined ? 0 : factors.gap * factors.weight);
  };
  const ids = new Set([...onTheWay, ...steps.map((candidate) => candidate.question)]);
  return report.entries.filter((entry) => ids.has(entry.id)).toSorted((a, b) => weight(b) - weight(a));
}

import { RenewalFigures } from '../assessment/renewalFigures.ts';
import { quarterName, rateText } from '../renewals/renewalText.ts';
import { grouped } from '../report/money.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { type Part, partsOf, readAs } from './part.ts';

/** What changed about the figures behind ARR at risk: the rate, and the amount of each quarter. */
export function renewalParts({ t }: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const before: RenewalFigures = readAs(RenewalFigures, from) ?? {};
  const after: RenewalFigures = readAs(RenewalFigures, to) ?? {};
  const rate = (figures: RenewalFigures): string | null =>
    figures.rate === undefined ? null : rateText(t, figures.rate);
  const due = ({ due: all = [] }: RenewalFigures, quarter: string): string | null => {
    const amount = all.find((one) => one.quarter === quarter)?.amount;
    return amount === undefined ? null : grouped(t, amount);
  };
  const quarters = [...new Set([...(before.due ?? []), ...(after.due ?? [])].map(({ quarter }) => quarter))].sort();
  return [
    ...partsOf(t('renewals.field.rate'), rate(before), rate(after)),
    ...quarters.flatMap((quarter) =>
      partsOf(t('renewals.field.due', { quarter: quarterName(t, quarter) }), due(before, quarter), due(after, quarter)),
    ),
  ];
}

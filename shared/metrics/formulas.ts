import type { MetricId } from '../base/ids.ts';
import { type Expression, namesIn } from './expression.ts';

/** `share` is typed in percent 0-100. */
export type InputKind = 'money' | 'count' | 'share' | 'hours' | 'minutes' | 'months' | 'days';

/** A number that is kept beside the metric: the bias beside the accuracy. */
export interface Beside {
  readonly name: 'bias' | 'marketingShare' | 'expansionShare' | 'netMovement';
  readonly unit: 'percent' | 'money';
  readonly of: Expression;
}

/** One way to come to a metric's number from raw figures. */
export interface Way {
  readonly id: string;
  readonly of: Expression;
  readonly besides: readonly Beside[];
}

/** Figures that are no money. */
const kinds: Readonly<Record<string, InputKind>> = {
  winRate: 'share',
  margin: 'share',
  churnRate: 'share',
  cycleDays: 'days',
  periodDays: 'days',
  sellingHours: 'hours',
  workingHours: 'hours',
  rampMonths: 'months',
  minutesPerRun: 'minutes',
};
const moneys = new Set(
  [
    'pipelineNext targetNext salesMarketingCost revenue marketingCost newArr expansion contraction churnedArr actual forecast',
    'bookings quota price pipelineNow target closed newCost cac monthlyRevenue accountRevenue lifetimeValue revenueBefore',
    'wonValue arrRenewed arrDue opening openingArr lostArr recoveredValue failedValue receivables creditSales contracted collected',
    'churned discounts reactivation newMrr openingMrr lostToPayment lostAll',
  ]
    .join(' ')
    .split(' '),
);

/** What a raw figure is counted in. */
export function kindOf(input: string): InputKind {
  if (moneys.has(input) || /^(actual|plan)[A-H]$/.test(input)) return 'money';
  return kinds[input] ?? 'count';
}

/** Whether a raw figure can be less than nothing: a margin can be a loss, while what is counted, timed or billed cannot. */
export function mayBeNegative(input: string): boolean {
  return input === 'margin';
}

const share = (part: Expression, whole: Expression): Expression => ['times', 100, ['over', part, whole]];
const percent = (name: string): Expression => ['over', name, 100];
const one = (of: Expression, ...besides: readonly Beside[]): readonly Way[] => [{ id: 'usual', of, besides }];
const way = (id: string, of: Expression): Way => ({ id, of, besides: [] });

const netMovement: Expression = ['minus', ['plus', 'newMrr', 'expansion', 'reactivation'], 'contraction', 'churned'];

/** The formulas of the metric catalogue (content paper 4), by metric. One that is not here is read off a system as it is: a sum or a
 * median has no raw figures that a person could type. */
const formulas: Readonly<Record<string, readonly Way[]>> = {
  M03: one(share('passed', 'created')),
  M04: one(share(['minus', 'movedOn', 'movedBack'], 'openDeals')),
  M05: one(share('engaged', 'targetAccounts')),
  M06: one(['over', 'pipelineNext', 'targetNext']),
  M07: one(share('salesQualified', 'marketingQualified')),
  M09: one(share('salesMarketingCost', 'revenue'), {
    name: 'marketingShare',
    unit: 'percent',
    of: share('marketingCost', 'newArr'),
  }),
  M10: one(['minus', ['plus', 'newArr', 'expansion'], 'contraction', 'churnedArr']),
  M11: one(share('won', ['plus', 'won', 'lost'])),
  M13: one(['over', 'wonValue', 'won']),
  M14: one(['times', 100, ['notBelowZero', ['minus', 1, ['over', ['distance', 'actual', 'forecast'], 'actual']]]], {
    name: 'bias',
    unit: 'percent',
    of: share(['minus', 'forecast', 'actual'], 'actual'),
  }),
  M15: one(share('stillOpen', 'forecastDeals')),
  M16: [way('bookings', share('bookings', 'quota')), way('sellers', share('sellersAtQuota', 'sellers'))],
  M17: one(['over', ['times', 'deals', percent('winRate'), 'price'], 'cycleDays']),
  M18: one(['over', 'pipelineNow', ['minus', 'target', 'closed']]),
  M19: one(share('sellingHours', 'workingHours')),
  M20: one(['over', 'rampMonths', 'sellersRamped']),
  M21: one(['over', 'newCost', 'newCustomers']),
  M22: one(['over', 'newCost', 'newArr']),
  M23: one(['over', 'cac', ['times', 'monthlyRevenue', percent('margin')]]),
  M24: one(['over', ['times', 'accountRevenue', percent('margin')], percent('churnRate')]),
  M25: one(['over', 'lifetimeValue', 'cac']),
  M26: one(share(['minus', 'revenue', 'revenueBefore'], 'revenueBefore')),
  M28: [way('arr', share('arrRenewed', 'arrDue')), way('customers', share('customersRenewed', 'customersDue'))],
  M29: one(share(['minus', 'opening', 'contraction', 'churned'], 'opening')),
  M30: one(share(['minus', ['plus', 'opening', 'expansion'], 'contraction', 'churned'], 'opening')),
  M31: one('expansion', {
    name: 'expansionShare',
    unit: 'percent',
    of: share('expansion', ['plus', 'expansion', 'newArr']),
  }),
  M32: one(share('upgraded', 'activeCustomers')),
  M33: [way('customers', share('lostCustomers', 'openingCustomers')), way('arr', share('lostArr', 'openingArr'))],
  M34: one(share('lostToPayment', 'lostAll')),
  M35: one(share('failedCharges', 'attemptedCharges')),
  M36: one(share('recoveredValue', 'failedValue')),
  M37: [
    way('csat', share('goodRatings', 'ratings')),
    way('nps', share(['minus', 'promoters', 'detractors'], 'responses')),
  ],
  M39: one(['times', ['over', 'receivables', 'creditSales'], 'periodDays']),
  M40: one(share('correctedInvoices', 'invoices')),
  M42: one(share(['minus', 'contracted', 'collected', 'churned', 'discounts'], 'contracted')),
  M43: one(['times', 100, ['over', 'billingTickets', 'customers']]),
  M44: one(['plus', 'openingMrr', netMovement], { name: 'netMovement', unit: 'money', of: netMovement }),
  M45: one(share('completeRecords', 'records')),
  M46: one(share('duplicates', 'records')),
  M47: one(['evenness', [...'ABCDEFGH'].map((quarter) => [`actual${quarter}`, `plan${quarter}`] as const)]),
  M48: one(share('stepsByHand', 'steps')),
  M49: one(['over', ['times', 'minutesPerRun', 'runs'], 60]),
  M50: one(share('factsFound', 'factsTested')),
  M51: one(share('matchingPairs', 'pairs')),
  M52: one(['over', 'sellers', 'revopsStaff']),
};

/** The ways to come to a metric from raw figures, the usual one first; none for a metric that is read off as it is. */
export function waysOf(metric: MetricId): readonly Way[] {
  return formulas[metric] ?? [];
}

/** The raw figures of a way: those that its number needs, then those that only the numbers beside it need. */
export function inputsOf({ of, besides }: Way): {
  readonly needed: readonly string[];
  readonly extra: readonly string[];
} {
  const needed = namesIn(of);
  const extra = new Set(besides.flatMap((beside) => namesIn(beside.of)));
  return { needed, extra: [...extra].filter((name) => !needed.includes(name)) };
}

/** The way that raw figures were typed for: the one that knows most of them; the first of equals. */
export function wayFor(metric: MetricId, inputs: Readonly<Record<string, number>>): Way | undefined {
  const known = (one: Way): number => namesIn(one.of).filter((name) => inputs[name] !== undefined).length;
  const [first, ...rest] = waysOf(metric);
  return rest.reduce((best, next) => (best !== undefined && known(next) > known(best) ? next : best), first);
}

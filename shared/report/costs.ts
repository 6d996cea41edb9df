import { wholeOf } from '../assessment/actionKind.ts';
import type { Assessment, Decision } from '../assessment/schema.ts';
import type { ActionId } from '../base/ids.ts';
import type { Candidate, Plan } from '../roadmap/plan.ts';
import { money } from './money.ts';
import { plain } from './numbers.ts';
import type { Report } from './reportContext.ts';

/** What something costs. [Note: Own rate, own spend] Money comes from nothing but the organisation's own day rate and its own outside spend. */
export interface Cost {
  /** Person-days. */
  readonly days: number;
  /** Outside spend, in the organisation's currency. */
  readonly spend: number;
  /** Days at the day rate, and the spend; null while there are days and no rate. */
  readonly money: number | null;
}

function costOf({ settings }: Assessment, days: number, spend: number): Cost {
  const rate = settings?.dayRate;
  return { days, spend, money: rate === undefined && days > 0 ? null : days * (rate ?? 0) + spend };
}

/** The cost of candidates of the plan, each counted once; ids that are none (done, dropped, unknown) cost nothing any more. */
export function costOfActions(report: Report, ids: readonly ActionId[]): Cost {
  const asked = new Set<string>(ids);
  const counted = report.input.plan.candidates.filter(({ id }) => asked.has(id) || asked.has(wholeOf(id)));
  const days = counted.reduce((sum, one) => sum + one.days, 0);
  const spend = counted.reduce((sum, one) => sum + spendOf(report, one), 0);
  return costOf(report.input.assessment, days, spend);
}

/** The cost of an action, or of one part of it. */
export function costOfAction(report: Report, id: ActionId): Cost {
  return costOfActions(report, [id]);
}

/** Outside spend of a candidate. What was entered for an action before it was split counts with the first part that is still open. */
function spendOf({ edits, input }: Report, candidate: Candidate): number {
  const own = edits.get(candidate.id)?.spend ?? 0;
  const part = candidate.kind === 'discovery' ? undefined : candidate.part;
  if (part === undefined) return own;
  const open = input.plan.candidates.flatMap((one) =>
    one.kind !== 'discovery' && one.part?.of === part.of ? [one.part.number] : [],
  );
  return own + (Math.min(...open) === part.number ? (edits.get(part.of)?.spend ?? 0) : 0);
}

/** The cost of waves of the plan: of the actions that they hold. */
export function costOfWaves(report: Report, waves: readonly Pick<Plan['waves'][number], 'number'>[]): Cost {
  const numbers = waves.map(({ number }) => number);
  const held = report.input.plan.waves.filter(({ number }) => numbers.includes(number));
  return costOfActions(
    report,
    held.flatMap(({ actions }) => actions),
  );
}

/** The cost of everything that some wave holds. */
export function costOfPlan(report: Report): Cost {
  return costOfWaves(report, report.input.plan.waves);
}

/** What a decision costs: the actions that it releases, and its own spend. Null when it names neither. */
export function costOfDecision(
  report: Report,
  { actions = [], spend }: Pick<Decision, 'actions' | 'spend'>,
): Cost | null {
  if (actions.length === 0 && spend === undefined) return null;
  const released = costOfActions(report, actions);
  return costOf(report.input.assessment, released.days, released.spend + (spend ?? 0));
}

/** "60 days, 48,000 EUR"; "60 days; money not quantified"; "60 days and 5,000 EUR outside spend; days not quantified in money". A cost
 * of null is "not quantified". */
export function costWords({ t, input }: Pick<Report, 't' | 'input'>, cost: Cost | null): string {
  if (cost === null) return t('report.cost.none');
  const { currency } = input.assessment.organisation;
  const days = t('report.effort.days', { count: cost.days, days: plain(t, cost.days) });
  const spend = money(t, cost.spend, currency);
  if (cost.money === null) {
    return cost.spend > 0 ? t('report.cost.daysAndSpend', { days, spend }) : t('report.cost.daysOnly', { days });
  }
  if (cost.days === 0) return cost.money === 0 ? t('report.cost.nothing') : money(t, cost.money, currency);
  return t('report.cost.daysMoney', { days, money: money(t, cost.money, currency) });
}

/** "48,000 EUR"; "not quantified" where a cost has days and no rate, or is unknown. */
export function moneyWords({ t, input }: Pick<Report, 't' | 'input'>, cost: Cost | null): string {
  if (cost === null || cost.money === null) return t('report.cost.notQuantified');
  return money(t, cost.money, input.assessment.organisation.currency);
}

/** Whether the assessment says anything about money that a cost can be made of. */
export function isPriced({ settings, actions = [], decisions = [] }: Assessment): boolean {
  return (
    settings?.dayRate !== undefined ||
    actions.some(({ spend }) => spend !== undefined) ||
    decisions.some(({ spend }) => spend !== undefined)
  );
}

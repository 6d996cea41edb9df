import type { ActionEdit } from '../assessment/schema.ts';
import type { ValueInputs } from '../assessment/valueInputs.ts';
import type { Candidate } from '../roadmap/plan.ts';
import { type Calculator, calculators } from '../value/calculators.ts';
import { isBegun } from '../value/figures.ts';
import { calculatorsOf } from '../value/speaksTo.ts';
import { calculatorName, worthText } from '../value/valueText.ts';
import { type Worth, worthOf } from '../value/worth.ts';
import { isPriced } from './costs.ts';
import type { Entry, Report } from './reportContext.ts';

interface Benefiting {
  readonly candidate: Pick<Candidate, 'kind'>;
  readonly about: readonly Pick<Entry, 'question'>[];
  readonly edit: Pick<ActionEdit, 'metric'> | undefined;
}

/** The calculators that an action speaks to: by the metrics of its question and by the metric that somebody chose for it. A discovery
 * moves no metric. */
export function benefitOf({ candidate, about, edit }: Benefiting): readonly Calculator[] {
  if (candidate.kind === 'discovery') return [];
  const metrics: readonly string[] = about.flatMap(({ question }) => question.metrics);
  return calculatorsOf(edit?.metric === undefined ? metrics : [...metrics, edit.metric]);
}

function inputsOf(report: Pick<Report, 'input'>): ValueInputs | undefined {
  return report.input.assessment.value;
}

/** The calculators that an action speaks to and that have a range. [Note: Benefits are not added up] Several actions work on the same
 * money, so each names the range that it shares; no sum over actions or calculators is ever made. */
export function quantified(report: Pick<Report, 'input'>, action: Benefiting): readonly Worth[] {
  return benefitOf(action)
    .map((one) => worthOf(inputsOf(report), one))
    .filter(({ range }) => range !== null);
}

/** "Revenue leakage: 50,000 to 150,000 EUR a year, …", or `inline` "50,000 to 150,000 EUR a year, … (Revenue leakage)": one line for each
 * calculator that an action speaks to; "not quantified" where none of them has a range. */
export function benefitLines(
  report: Pick<Report, 't' | 'input'>,
  action: Benefiting,
  style: 'line' | 'inline' = 'line',
): readonly string[] {
  const { t, input } = report;
  const { currency } = input.assessment.organisation;
  const lines = quantified(report, action).map((worth) =>
    t(`report.value.${style}`, { name: calculatorName(t, worth.calculator), range: worthText(t, worth, currency) }),
  );
  return lines.length === 0 ? [t('report.cost.notQuantified')] : lines;
}

/** Whether a cost or a benefit can be put into money at all. */
export function isQuantified(report: Pick<Report, 'input'>): boolean {
  return isPriced(report.input.assessment) || shownWorths(report).length > 0;
}

/** The calculators that a report shows: those that somebody typed into, finished or not. */
export function shownWorths(report: Pick<Report, 'input'>): readonly Worth[] {
  const inputs = inputsOf(report);
  return calculators.filter((one) => isBegun(inputs, one)).map((one) => worthOf(inputs, one));
}

import type { MetricId } from '../base/ids.ts';
import type { Translate } from '../i18n/translate.ts';
import { grouped, money } from '../report/money.ts';
import { fixed, plain } from '../report/numbers.ts';
import { list } from '../report/words.ts';
import type { Expression } from './expression.ts';
import { type InputKind, kindOf } from './formulas.ts';
import type { BesideNumber, MetricNumber } from './metricStanding.ts';
import type { Metric, MetricUnit } from './schema.ts';

/** A number in a metric's unit: "24 %", "84 days", "3,168 EUR a day". */
export function valueText(t: Translate, unit: MetricUnit, value: number, currency: string | undefined): string {
  switch (unit) {
    case 'money':
      return money(t, value, currency);
    case 'money-per-day':
      return t('metric.amount.perDay', { amount: money(t, value, currency) });
    case 'percent':
      return t('report.format.percent', { value: bare(t, value) });
    case 'index':
      return fixed(t, value, 2);
    case 'minutes':
    case 'hours':
    case 'days':
    case 'months':
      return t(`metric.amount.${unit}`, { count: value, value: bare(t, value) });
    default:
      return bare(t, value);
  }
}

/** A number with at most two decimals, thousands marked. */
function bare(t: Translate, value: number): string {
  return Math.abs(value) < 1_000 ? plain(t, value) : grouped(t, value);
}

/** What a raw figure is called: "deals won". */
export function inputName(t: Translate, input: string): string {
  const quarter = /^(actual|plan)([A-H])$/.exec(input);
  if (quarter === null) return t(`metric.input.${input}`);
  return t(`metric.input.${quarter[1]}Of`, { number: 'ABCDEFGH'.indexOf(quarter[2] ?? '') + 1 });
}

const inputUnits: Readonly<Record<InputKind, MetricUnit>> = {
  money: 'money',
  count: 'count',
  share: 'percent',
  hours: 'hours',
  minutes: 'minutes',
  months: 'months',
  days: 'days',
};

/** The unit of a raw figure. */
export function inputUnit(input: string): MetricUnit {
  return inputUnits[kindOf(input)];
}

/** What a value comes to in words: the number, "unknown", or that it cannot be reckoned. */
export function numberText(t: Translate, metric: Metric, number: MetricNumber, currency: string | undefined): string {
  if (number.kind === 'number') return valueText(t, metric.unit, number.value, currency);
  return t(number.kind === 'unknown' ? 'metric.unknown' : 'metric.notComputable');
}

/** Why there is no number, or what makes it doubtful; null where neither is so. */
export function reasonText(t: Translate, number: MetricNumber): string | null {
  if (number.kind === 'unknown') return null;
  if (number.kind === 'number') return number.doubt === null ? null : t(`metric.doubt.${number.doubt}`);
  const names = number.reason === 'formula' ? number.of : number.of.map((name) => inputName(t, name));
  return t(`metric.reason.${number.reason}`, { names: list(t, names), count: number.of.length });
}

/** A number beside the metric: "bias 12 %". */
export function besideText(t: Translate, { beside, value }: BesideNumber, currency: string | undefined): string {
  const name = t(`metric.beside.${beside.name}`);
  if (value === null) return t('metric.besideOpen', { name });
  return t('metric.besideIs', { name, value: valueText(t, beside.unit, value, currency) });
}

/** A formula with raw figures put in: "100 × (24 / (24 + 76))"; the name of a figure that is missing stands for itself. */
export function formulaWith(t: Translate, expression: Expression, figures: Readonly<Record<string, number>>): string {
  return written(t, expression, figures, false);
}

const signs = { plus: ' + ', minus: ' − ', times: ' × ', over: ' / ' } as const;

function written(
  t: Translate,
  expression: Expression,
  figures: Readonly<Record<string, number>>,
  inside: boolean,
): string {
  const inner = (one: Expression): string => written(t, one, figures, true);
  if (typeof expression === 'number') return bare(t, expression);
  if (typeof expression === 'string') {
    const value = figures[expression];
    if (value === undefined) return inputName(t, expression);
    return value < 0 && inside ? `(${bare(t, value)})` : bare(t, value);
  }
  switch (expression[0]) {
    case 'evenness':
      return t('metric.evenness');
    case 'notBelowZero':
      return t('metric.notBelowZero', { formula: written(t, expression[1], figures, false) });
    case 'distance':
      return `|${inner(expression[1])} − ${inner(expression[2])}|`;
    case 'plus':
    case 'minus':
    case 'times':
    case 'over': {
      const [sign, ...operands] = expression;
      const text = operands.map(inner).join(signs[sign]);
      return inside ? `(${text})` : text;
    }
  }
}

/** A metric's name in a language's texts, else its id. */
export function nameIn(texts: ReadonlyMap<MetricId, { readonly name: string }>, metric: MetricId): string {
  return texts.get(metric)?.name ?? metric;
}

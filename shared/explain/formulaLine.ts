import { assertNever } from '../base/assertNever.ts';
import type { Translate } from '../i18n/translate.ts';
import { plain } from '../report/numbers.ts';
import { list } from '../report/words.ts';
import type { Formula, LevelCheck, Term } from './formula.ts';
import { isWeighted } from './weights.ts';

type Of<Kind extends Formula['kind']> = Extract<Formula, { readonly kind: Kind }>;

function joined(t: Translate, terms: readonly Term[], sign: 'plus' | 'times' | 'comma'): string {
  return terms.map(({ text }) => text).join(t(`explain.sign.${sign}`));
}

function summed(t: Translate, terms: readonly Term[]): string {
  return plain(
    t,
    terms.reduce((sum, { value }) => sum + value, 0),
  );
}

function meanLine(t: Translate, { measure, terms, sum, weights }: Of<'weighted-mean'>, value: string): string {
  const values = { sum: plain(t, sum), weights: plain(t, weights), value };
  if (isWeighted(terms)) return t(`explain.line.weighted.${measure}`, values);
  // With all weights alike the sums are those of the plain mean.
  const weight = terms[0]?.weight ?? 1;
  return t(`explain.line.plain.${measure}`, { sum: plain(t, sum / weight), count: terms.length, value });
}

function failing({ breadth, floor, key }: LevelCheck): readonly ('breadth' | 'floor' | 'key')[] {
  return [
    ...(breadth.met ? [] : ['breadth' as const]),
    ...(floor.met ? [] : ['floor' as const]),
    ...(key.met ? [] : ['key' as const]),
  ];
}

function gatesLine(t: Translate, { checks, top }: Of<'gates'>, level: number): string {
  if (level === top) return t('explain.line.gatesTop', { level });
  const next = checks.find((check) => check.level === level + 1);
  const rules = next === undefined ? [] : failing(next).map((rule) => t(`explain.rule.${rule}`));
  return t(level === 1 ? 'explain.line.gatesFirst' : 'explain.line.gates', {
    level,
    next: level + 1,
    rules: list(t, rules),
  });
}

function verdictLine(t: Translate, { sections }: Of<'verdict'>, value: string): string {
  const having = (role: 'element' | 'attribute') => sections.filter((section) => section.role === role);
  const holding = (role: 'element' | 'attribute') => having(role).filter((section) => section.value === 1).length;
  const values = { holding: holding('element'), elements: having('element').length, value };
  if (having('attribute').length === 0) return t('explain.line.verdict', values);
  return t('explain.line.verdictBoth', {
    ...values,
    attributesHolding: holding('attribute'),
    attributes: having('attribute').length,
  });
}

function pointsLine(
  t: Translate,
  { value: at, floor, median, top }: Of<'points'>,
  points: number,
  value: string,
): string {
  const way = points === 0 ? 'floor' : points === 100 ? 'top' : points > 50 ? 'upper' : 'lower';
  const values = { at: at.text, floor: floor.text, median: median.text, top: top.text, value };
  return t(`explain.line.points.${way}`, values);
}

/** A formula on one line with its numbers: "sum of weight × level ÷ sum of weights = 25 ÷ 9 = 2.78". `number` and `value` are what it comes
 * to, as a number and as it is shown. */
export function formulaLine(t: Translate, formula: Formula, number: number, value: string): string {
  switch (formula.kind) {
    case 'given':
      return t('explain.line.given', { label: formula.term.label, value });
    case 'weighted-mean':
      return meanLine(t, formula, value);
    case 'lowest':
    case 'highest':
      return t(`explain.line.${formula.kind}`, { values: joined(t, formula.terms, 'comma'), value });
    case 'sum':
      return t('explain.line.sum', { values: joined(t, formula.terms, 'plus'), value });
    case 'difference':
      return t(number > 0 ? 'explain.line.difference' : 'explain.line.noDifference', {
        from: formula.from.text,
        less: formula.less.text,
        value,
      });
    case 'product': {
      const values = { factors: joined(t, formula.factors, 'times'), value };
      if (formula.divisor === null) return t('explain.line.product', values);
      return t('explain.line.quotient', { ...values, divisor: formula.divisor.text });
    }
    case 'ratio':
      return t('explain.line.ratio', { part: summed(t, formula.part), whole: summed(t, formula.whole), value });
    case 'spread':
    case 'nearness': {
      const sorted = formula.terms.toSorted((a, b) => b.value - a.value);
      const values = { high: sorted[0]?.text ?? '', low: sorted.at(-1)?.text ?? '', value };
      if (formula.kind === 'spread') return t('explain.line.spread', values);
      return t('explain.line.nearness', { ...values, width: formula.width });
    }
    case 'consensus':
      return t('explain.line.consensus', { width: formula.width, value });
    case 'alpha':
      return t('explain.line.alpha', { value });
    case 'rounded':
      return t(`explain.line.${formula.way}`, { score: formula.of.text, value });
    case 'gates':
      return gatesLine(t, formula, number);
    case 'stages':
      return t(number === 0 ? 'explain.line.stagesNone' : 'explain.line.stages', {
        stage: number,
        halfway: formula.halfway,
        base: formula.base,
      });
    case 'points':
      return pointsLine(t, formula, number, value);
    case 'holds': {
      const line = `explain.line.${number === 1 ? 'holds' : 'short'}.${formula.rule}`;
      return t(line, { mean: formula.mean.text, border: formula.border });
    }
    case 'verdict':
      return verdictLine(t, formula, value);
    default:
      return assertNever(formula);
  }
}

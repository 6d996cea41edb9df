import { assertNever } from '../base/assertNever.ts';
import { metricPoints } from '../metrics/metricStanding.ts';
import { krippendorffAlpha } from '../scoring/krippendorff.ts';
import { clamp, toNineDecimals } from '../scoring/rounding.ts';
import type { Formula, GateStanding, StageTerm, Term } from './formula.ts';
import type { Passport } from './passport.ts';

type Of<Kind extends Formula['kind']> = Extract<Formula, { readonly kind: Kind }>;

function termValue({ of, value }: Term): number {
  return of === null ? value : evaluate(of);
}

function total(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + termValue(term), 0);
}

function spreadOf(terms: readonly Term[]): number {
  const values = terms.map(termValue);
  return Math.max(...values) - Math.min(...values);
}

function weightedMean({ terms }: Of<'weighted-mean'>): number {
  let sum = 0;
  let weights = 0;
  for (const term of terms) {
    sum += term.weight * termValue(term);
    weights += term.weight;
  }
  return sum / weights;
}

function consensusOf({ terms, width }: Of<'consensus'>): number {
  const people = terms.reduce((sum, { weight }) => sum + weight, 0);
  const mean = terms.reduce((sum, { weight, value }) => sum + weight * value, 0) / people;
  const sum = terms.reduce(
    (before, { weight, value }) =>
      weight === 0 ? before : before + (weight / people) * Math.log2(1 - Math.abs(value - mean) / width),
    1,
  );
  return clamp(sum, 0, 1);
}

function rounded({ of, way }: Of<'rounded'>): number {
  const value = termValue(of);
  switch (way) {
    case 'half-down':
      return Math.ceil(toNineDecimals(value - 0.5));
    case 'down':
      return Math.floor(toNineDecimals(value));
    case 'band':
      return [15, 50, 85].filter((border) => toNineDecimals(value) > border).length;
    default:
      return assertNever(way);
  }
}

function rulesHold(standings: readonly GateStanding[], level: number, breadthShare: number): boolean {
  const reached = standings.filter((standing) => standing.level >= level).length;
  return (
    reached >= breadthShare * standings.length &&
    standings.every((standing) => standing.level >= (standing.key ? level : level - 1))
  );
}

function attainedLevel({ standings, top, breadthShare }: Of<'gates'>): number {
  let level = 1;
  while (level < top && rulesHold(standings, level + 1, breadthShare)) level += 1;
  return level;
}

function isOver(percent: number | null, threshold: number): boolean {
  return percent !== null && toNineDecimals(percent) > threshold;
}

function attainedStage({ stages, halfway, base, leastRated }: Of<'stages'>): number {
  const holds = ({ percent, rated, gates }: StageTerm, threshold: number): boolean =>
    rated >= leastRated &&
    gates.length > 0 &&
    gates.every((gate) => !gate.contested && isOver(gate.percent, halfway)) &&
    isOver(percent, threshold);
  let attained = 0;
  for (const [index, stage] of stages.entries()) {
    if (stages.slice(0, index).every((below) => holds(below, base)) && holds(stage, halfway)) attained = index + 1;
  }
  return attained;
}

function pointsOf({ value, floor, median, top }: Of<'points'>): number {
  return metricPoints(termValue(value), {
    floor: termValue(floor),
    median: termValue(median),
    top: termValue(top),
  });
}

function holds({ mean, border, rule }: Of<'holds'>): boolean {
  const above = toNineDecimals(termValue(mean) - border);
  return rule === 'over' ? above > 0 : above >= 0;
}

function verdictRank({ enough, sections }: Of<'verdict'>): number {
  const holding = sections.filter((section) => termValue(section) === 1);
  const highest = enough === null ? 1 : 2;
  if (holding.length === sections.length) return highest;
  return enough !== null && holding.filter(({ role }) => role === 'element').length >= enough ? 1 : 0;
}

/** Computes a formula from its own terms; where a term says how it comes about, that counts and not its value. */
export function evaluate(formula: Formula): number {
  switch (formula.kind) {
    case 'given':
      return termValue(formula.term);
    case 'weighted-mean':
      return weightedMean(formula);
    case 'lowest':
      return Math.min(...formula.terms.map(termValue));
    case 'highest':
      return Math.max(...formula.terms.map(termValue));
    case 'sum':
      return Math.min(formula.most ?? Number.POSITIVE_INFINITY, total(formula.terms));
    case 'difference':
      return Math.max(0, termValue(formula.from) - termValue(formula.less));
    case 'product': {
      const product = formula.factors.reduce((sofar, factor) => sofar * termValue(factor), 1);
      return formula.divisor === null ? product : product / termValue(formula.divisor);
    }
    case 'ratio':
      return (formula.times * total(formula.part)) / total(formula.whole);
    case 'spread':
      return spreadOf(formula.terms);
    case 'nearness':
      return 1 - spreadOf(formula.terms) / formula.width;
    case 'consensus':
      return consensusOf(formula);
    case 'alpha':
      // A passport has this formula only where there is variation, and then alpha is a number.
      return (
        krippendorffAlpha(
          formula.units.map(({ frequencies }) => frequencies),
          'ordinal',
        ) ?? Number.NaN
      );
    case 'rounded':
      return rounded(formula);
    case 'gates':
      return attainedLevel(formula);
    case 'stages':
      return attainedStage(formula);
    case 'points':
      return pointsOf(formula);
    case 'holds':
      return Number(holds(formula));
    case 'verdict':
      return verdictRank(formula);
    default:
      return assertNever(formula);
  }
}

/** The number of a passport, computed again from nothing but the passport's own terms; null when it has none. */
export function rebuild({ formula }: Passport): number | null {
  return formula === null ? null : evaluate(formula);
}

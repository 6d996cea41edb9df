import type { ScorecardPhase } from '../assessment/scorecardAnswers.ts';
import type { MetricId } from '../base/ids.ts';
import { shippedBenchmarks } from '../metrics/benchmarks.ts';
import { shortDate } from '../report/dates.ts';
import { fixed, plain } from '../report/numbers.ts';
import { list } from '../report/words.ts';
import { type MetricWords, metricWords } from '../scorecard/metricWords.ts';
import { weightOf } from '../scorecard/phaseScore.ts';
import { type ScorecardMetric, type ScoredPhase, scorecardOf } from '../scorecard/scorecardOf.ts';
import { noNumberWords, pointsText, scoreWords } from '../scorecard/scorecardWords.ts';
import type { Case } from './explainInput.ts';
import type { Formula, WeightedTerm } from './formula.ts';
import { type Draft, makePassport } from './makePassport.ts';
import type { Note, Passport, Value } from './passport.ts';
import { term, weightedMean } from './terms.ts';
import { noValue } from './valueWords.ts';

/** What the passports of the Phase Scorecard say alike: figures enter, and no answer does. */
function common({ t }: Case): Pick<Draft, 'answers' | 'people' | 'rounding'> {
  return {
    answers: { entered: [], leftOut: [] },
    rounding: t('scorecard.passport.rounding'),
    people: { respondents: 0, functions: [], apart: null, text: t('scorecard.passport.people') },
  };
}

function scored({ input, assessment }: Case): readonly ScoredPhase[] {
  return scorecardOf(assessment, input.benchmarks ?? shippedBenchmarks);
}

function wordsOf({ t, texts, assessment }: Case): MetricWords {
  return metricWords(t, texts.language, assessment.organisation.currency);
}

function phaseOf(c: Case, id: ScorecardPhase): ScoredPhase {
  const phase = scored(c).find((one) => one.id === id);
  if (phase === undefined) throw new Error(`no phase ${id}`);
  return phase;
}

function pointsValue({ t }: Case, points: number | null): Value {
  if (points === null) return noValue(t);
  return { number: points, text: t('scorecard.pointsOnly', { points: pointsText(t, points) }) };
}

/** Why a metric gives a phase no points: how far it is known, or that nothing stands beside it. */
function reasonOf({ t }: Case, metric: ScorecardMetric): string {
  if (metric.value === null) return noNumberWords(t, metric) ?? t(`scorecard.passport.why.${metric.sight}`);
  return t('scorecard.passport.why.scale');
}

/** "Lead response time. No value was entered." Nothing where every metric counts; those that share a reason share the sentence. */
function leftOutNotes(c: Case, metrics: readonly ScorecardMetric[]): readonly Note[] {
  const { t } = c;
  const words = wordsOf(c);
  const named = [...Map.groupBy(metrics, (metric) => reasonOf(c, metric))].map(([reason, those]) => {
    const names = list(
      t,
      those.map(({ metric }) => words.name(metric)),
    );
    return t('scorecard.passport.leftOutOne', { names, reason });
  });
  return named.length === 0 ? [] : [{ label: t('scorecard.passport.leftOut'), text: named.join(' ') }];
}

/** The score of a phase, 0-100 (content paper 1.6): the mean of its metrics' points, an estimate at half weight. */
export function explainPhaseScore(c: Case, id: ScorecardPhase): Passport {
  const { t } = c;
  const words = wordsOf(c);
  const phase = phaseOf(c, id);
  const counted = phase.metrics.filter(({ points, sight }) => points !== null && weightOf(sight) > 0);
  const areAlike = counted.every(({ sight }) => weightOf(sight) === 1);
  const terms = counted.map(({ metric, points, sight }): WeightedTerm => {
    const one = term(words.name(metric), points ?? 0, plain(t, points ?? 0), {
      subject: { kind: 'metric-points', metric },
    });
    return { ...one, weight: weightOf(sight), weightSource: areAlike ? 'equal' : 'method' };
  });
  return makePassport(
    c,
    { kind: 'phase-score', phase: id },
    {
      ...common(c),
      title: t(`scorecard.phase.${id}`),
      value: pointsValue(c, phase.score),
      lead: t('scorecard.passport.leadScore'),
      formula: terms.length === 0 ? null : weightedMean('metrics', terms),
      withheld: scoreWords(t, phase),
      notes: leftOutNotes(
        c,
        phase.metrics.filter((metric) => !counted.includes(metric)),
      ),
    },
  );
}

/** How much of a phase is known, 0-100 (content paper 1.6): measured metrics out of all, an estimate counts half. */
export function explainPhaseVisibility(c: Case, id: ScorecardPhase): Passport {
  const { t } = c;
  const words = wordsOf(c);
  const { metrics, visibility } = phaseOf(c, id);
  const all = metrics.map(({ metric }) => term(words.name(metric), 1, '1'));
  const part = metrics.flatMap(({ metric, sight }) => {
    const weight = weightOf(sight);
    return weight === 0 ? [] : [term(words.name(metric), weight, fixed(t, weight, weight === 1 ? 0 : 1))];
  });
  const percent = visibility * 100;
  return makePassport(
    c,
    { kind: 'phase-visibility', phase: id },
    {
      ...common(c),
      title: t('scorecard.passport.visibility', { phase: t(`scorecard.phase.${id}`) }),
      value: { number: percent, text: t('report.format.percent', { value: fixed(t, percent, 0) }) },
      lead: t('scorecard.passport.leadVisibility'),
      formula: { kind: 'ratio', part, whole: all, times: 100 },
      withheld: null,
    },
  );
}

/** The points of a metric, 0-100 (method 7.9). */
export function explainMetricPoints(c: Case, id: MetricId): Passport {
  const { t } = c;
  const metric = scored(c)
    .flatMap(({ metrics }) => metrics)
    .find((one) => one.metric === id);
  if (metric === undefined) throw new Error(`no metric ${id} on the Phase Scorecard`);
  const words = wordsOf(c);
  return makePassport(
    c,
    { kind: 'metric-points', metric: id },
    {
      ...common(c),
      title: words.name(id),
      value: pointsValue(c, metric.points),
      lead: t('scorecard.passport.leadPoints'),
      formula: pointsFormula(c, metric),
      withheld: reasonOf(c, metric),
      notes: [...scaleNotes(c, metric), ...figureNotes(c, metric)],
    },
  );
}

function pointsFormula(c: Case, { metric, value, scale: found }: ScorecardMetric): Formula | null {
  if (value === null || found === null) return null;
  const { t } = c;
  const words = wordsOf(c);
  const { floor, median, top } = found.scale;
  const at = (label: string, number: number) => term(label, number, words.value(metric, number));
  return {
    kind: 'points',
    value: at(t('scorecard.column.value'), value),
    floor: at(t('scorecard.passport.floor'), floor),
    median: at(t('scorecard.passport.median'), median),
    top: at(t('scorecard.passport.top'), top),
  };
}

/** What the points are read against, and who says so. */
function scaleNotes({ t }: Case, { scale: found }: ScorecardMetric): readonly Note[] {
  if (found === null) return [];
  const label = t('scorecard.column.scale');
  if (found.from === 'own') return [{ label, text: t('scorecard.passport.ownScale') }];
  const { segment, year, source, asOf } = found.benchmark;
  return [{ label, text: t('scorecard.passport.benchmark', { segment, year, source, day: shortDate(t, asOf) }) }];
}

/** How far the figure is known, and for which period. */
function figureNotes({ t }: Case, { latest, sight, value }: ScorecardMetric): readonly Note[] {
  if (latest === null || value === null) return [];
  const way = latest.value === undefined ? 'reckoned' : 'typed';
  const text = t(`scorecard.passport.figure.${way}`, {
    known: t(`scorecard.sight.${sight}`),
    day: shortDate(t, latest.on),
  });
  return [{ label: t('scorecard.passport.figureOf'), text }];
}

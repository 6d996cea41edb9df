import type { PhasePractice, ScorecardPhase } from '../assessment/scorecardAnswers.ts';
import type { Figure } from '../charts/geometry.ts';
import { phaseStrip, type StripDial } from '../charts/phaseStrip.ts';
import type { Translate } from '../i18n/translate.ts';
import { isOld } from '../metrics/benchmarks.ts';
import { reasonText } from '../metrics/metricText.ts';
import { fixed } from '../report/numbers.ts';
import { capitalised, list, tallied } from '../report/words.ts';
import type { MetricWords } from './metricWords.ts';
import { weightOf } from './phaseScore.ts';
import type { ScorecardMetric, ScoredPhase } from './scorecardOf.ts';

/** Points without decimals. */
export function pointsText(t: Translate, points: number): string {
  return fixed(t, points, 0);
}

/** "62 of 100 points", or why there are none. */
export function scoreWords(t: Translate, { score, noScore }: ScoredPhase): string {
  if (score !== null) return t('scorecard.points', { points: pointsText(t, score) });
  return t(`scorecard.why.${noScore ?? 'visibility'}`);
}

/** The yes-or-no question that a practice of a phase is asked by. */
export function askWords(t: Translate, phase: ScorecardPhase, practice: PhasePractice): string {
  return practice === 'stack' ? t(`scorecard.ask.stack.${phase}`) : t(`scorecard.ask.${practice}`);
}

/** What the points are read against: "own scale 10 % / 21 % / 30 %"; a benchmark never without its segment, year and definition, nor, on a day
 * `YYYY-MM-DD` when it is older than 36 months, without that. */
export function scaleWords(
  t: Translate,
  { metric, scale: found }: ScorecardMetric,
  words: MetricWords,
  day: string,
): string {
  if (found === null) return t('scorecard.noScale');
  const { floor, median, top } = found.scale;
  const numbers = [words.bare(floor), words.bare(median), words.value(metric, top)].join(' / ');
  if (found.from === 'own') return t('scorecard.ownScale', { numbers });
  const { segment, year, definition } = found.benchmark;
  const values = { segment, year, definition, numbers };
  return t(isOld(found.benchmark, day) ? 'scorecard.oldBenchmark' : 'scorecard.benchmark', values);
}

/** Why a metric cannot be computed, as a sentence; null for any other. */
export function noNumberWords(t: Translate, { number }: ScorecardMetric): string | null {
  return number?.kind === 'not-computable' ? reasonText(t, number) : null;
}

/** "75 % visible". */
export function visibilityWords(t: Translate, { visibility }: ScoredPhase): string {
  return t('scorecard.visible', { percent: fixed(t, visibility * 100, 0) });
}

/** One sentence: the points of every phase, and which has none. */
export function leadWords(t: Translate, phases: readonly ScoredPhase[]): string {
  if (phases.every(({ score }) => score === null)) return t('scorecard.lead.empty');
  const said = phases.map(({ id, score }) => {
    const phase = t(`scorecard.phase.${id}`);
    return score === null
      ? t('scorecard.lead.none', { phase })
      : t('scorecard.lead.phase', { phase, points: pointsText(t, score) });
  });
  return t('scorecard.lead.all', { phases: capitalised(list(t, said)) });
}

/** The phases as a picture, for the screen and for paper. */
export function stripFigure(t: Translate, phases: readonly ScoredPhase[], words: MetricWords): Figure {
  return phaseStrip(
    phases.map((phase) => {
      const weakest = phase.metrics.find(({ metric }) => metric === phase.weakest);
      return {
        name: t(`scorecard.phase.${phase.id}`),
        score: phase.score === null ? t('scorecard.noScore') : pointsText(t, phase.score),
        hasScore: phase.score !== null,
        note: phase.score === null ? scoreWords(t, phase) : tallied(t, 'scorecard.strip.score', phase.pointed),
        seen: phase.metrics.map(({ sight }) => weightOf(sight)),
        visibility: visibilityWords(t, phase),
        dials: phase.metrics.filter(({ isKpi }) => isKpi).map((metric) => dialOf(t, metric, words)),
        weakestHead: weakest === undefined ? '' : t('scorecard.strip.weakest'),
        weakest: weakest === undefined ? '' : weakestWords(t, weakest, words),
      };
    }),
  );
}

function dialOf(t: Translate, { metric, value, points }: ScorecardMetric, words: MetricWords): StripDial {
  return {
    points,
    sign: points === null ? t('scorecard.noScore') : pointsText(t, points),
    value: value === null ? t('scorecard.strip.noValue') : words.value(metric, value),
    name: words.name(metric),
  };
}

function weakestWords(t: Translate, { metric, points }: ScorecardMetric, words: MetricWords): string {
  return t('scorecard.strip.weakestOf', { metric: words.name(metric), points: pointsText(t, points ?? 0) });
}

/** The picture in words: "Engage: 62 of 100 points, 75 % visible; Execute: …". */
export function stripAlt(t: Translate, phases: readonly ScoredPhase[]): string {
  const said = phases.map((phase) =>
    t('scorecard.strip.said', {
      phase: t(`scorecard.phase.${phase.id}`),
      score: scoreWords(t, phase),
      visible: visibilityWords(t, phase),
    }),
  );
  return said.join('; ');
}

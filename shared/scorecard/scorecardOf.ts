import type { MetricRecord, MetricValue } from '../assessment/metricRecords.ts';
import type { Assessment } from '../assessment/schema.ts';
import type { ScorecardPhase } from '../assessment/scorecardAnswers.ts';
import type { MetricId } from '../base/ids.ts';
import type { Benchmarks } from '../metrics/benchmarks.ts';
import { metrics as catalogue } from '../metrics/catalogue.ts';
import {
  latestOf,
  type MetricNumber,
  metricNumber,
  pointsOn,
  type ScaleFound,
  scaleFor,
} from '../metrics/metricStanding.ts';
import { type PhaseScore, phaseScore, practiceCount, type Sight, type Sighted } from './phaseScore.ts';
import { phases } from './phases.ts';

/** A metric of the scorecard with what is kept about it. */
export interface ScorecardMetric extends Sighted {
  readonly isKpi: boolean;
  /** Null while it has no value. */
  readonly latest: MetricValue | null;
  /** What the latest value comes to; null while it has none. */
  readonly number: MetricNumber | null;
  /** In the unit of the catalogue. */
  readonly value: number | null;
  /** What its points are read against; null where nothing sound gives points. */
  readonly scale: ScaleFound | null;
}

/** A phase with its metrics, KPIs first, and what they come to. */
export interface ScoredPhase extends PhaseScore {
  readonly id: ScorecardPhase;
  readonly metrics: readonly ScorecardMetric[];
}

/** The Phase Scorecard of an assessment: the latest value of each metric counts. */
export function scorecardOf(
  { metrics = [], scorecard = {} }: Pick<Assessment, 'metrics' | 'scorecard'>,
  benchmarks: Benchmarks,
): readonly ScoredPhase[] {
  const records = new Map(metrics.map((record) => [record.metric, record]));
  return phases.map(({ id, kpis, metrics: others }) => {
    const standing = (isKpi: boolean) => (metric: MetricId) =>
      standingOf(metric, isKpi, records.get(metric), benchmarks);
    const all = [...kpis.map(standing(true)), ...others.map(standing(false))];
    return { id, metrics: all, ...phaseScore(all, practiceCount(scorecard, id)) };
  });
}

/** Whether anything was entered that the scorecard shows. */
export function hasScorecard({ metrics = [], scorecard }: Pick<Assessment, 'metrics' | 'scorecard'>): boolean {
  const asked = new Set(phases.flatMap((phase) => [...phase.kpis, ...phase.metrics]));
  return scorecard !== undefined || metrics.some(({ metric, values = [] }) => asked.has(metric) && values.length > 0);
}

function standingOf(
  metric: MetricId,
  isKpi: boolean,
  record: MetricRecord | undefined,
  benchmarks: Benchmarks,
): ScorecardMetric {
  const latest = record === undefined ? undefined : latestOf(record);
  const known = catalogue.get(metric);
  const scale = known === undefined ? null : scaleFor(benchmarks, known, record);
  if (latest === undefined)
    return { metric, isKpi, latest: null, number: null, sight: 'open', value: null, points: null, scale };
  const number = metricNumber(metric, latest);
  const value = number.kind === 'number' ? number.value : null;
  const points = pointsOn(scale, value);
  return { metric, isKpi, latest, number, sight: sightOf(number, latest), value, points, scale };
}

function sightOf(number: MetricNumber, { confidence }: MetricValue): Sight {
  return number.kind === 'number' ? confidence : number.kind;
}

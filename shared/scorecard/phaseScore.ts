import type { PhasePractice, ScorecardAnswers, ScorecardPhase } from '../assessment/scorecardAnswers.ts';
import { PhasePractices } from '../assessment/scorecardAnswers.ts';
import type { MetricId } from '../base/ids.ts';

/** How far a metric is known: `open` before anybody said anything, `not-computable` where its raw figures give no number. */
export type Sight = 'measured' | 'estimated' | 'unknown' | 'not-computable' | 'open';

/** What a phase needs of a metric. */
export interface Sighted {
  readonly metric: MetricId;
  readonly sight: Sight;
  /** 0-100 (method 7.9); null without a number, and where nothing sound stands beside the number. */
  readonly points: number | null;
}

/** Why a phase has no score: too little of it is seen, or nothing that is seen has points. */
export type NoScore = 'visibility' | 'points';

export interface PhaseScore {
  /** Share of the phase's metrics that are measured, 0-1; an estimated one counts half. */
  readonly visibility: number;
  /** 0-100; the mean points, an estimated metric at half weight. */
  readonly score: number | null;
  readonly noScore: NoScore | null;
  /** Metrics with points. */
  readonly pointed: number;
  /** The metric with the fewest points; the first of equals. */
  readonly weakest: MetricId | null;
  readonly practices: PracticeCount;
}

export interface PracticeCount {
  readonly yes: readonly PhasePractice[];
  readonly no: readonly PhasePractice[];
  readonly open: readonly PhasePractice[];
}

/** Under this share of its metrics a phase has no score (content paper 1.6). */
export const leastVisibility = 0.5;

/** [Note: Half seen] An estimate counts half wherever measured metrics count: in the mean of the points and in the visibility. */
const weights: Readonly<Record<Sight, number>> = {
  measured: 1,
  estimated: 0.5,
  unknown: 0,
  'not-computable': 0,
  open: 0,
};

/** How much a metric counts, 0-1, by how far it is known. */
export function weightOf(sight: Sight): number {
  return weights[sight];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What the metrics of a phase come to (content paper 1.6); `metrics` are all of the phase, KPIs first. */
export function phaseScore(metrics: readonly Sighted[], practices: PracticeCount): PhaseScore {
  const visibility = metrics.length === 0 ? 0 : sum(metrics.map(({ sight }) => weights[sight])) / metrics.length;
  const pointed = metrics.flatMap(({ metric, sight, points }) =>
    points === null || weights[sight] === 0 ? [] : [{ metric, points, weight: weights[sight] }],
  );
  const noScore = visibility < leastVisibility ? 'visibility' : pointed.length === 0 ? 'points' : null;
  const weight = sum(pointed.map((one) => one.weight));
  const fewest = Math.min(...pointed.map(({ points }) => points));
  return {
    visibility,
    score: noScore === null ? sum(pointed.map((one) => one.points * one.weight)) / weight : null,
    noScore,
    pointed: pointed.length,
    weakest: pointed.length < 2 ? null : (pointed.find(({ points }) => points === fewest)?.metric ?? null),
    practices,
  };
}

/** What was said about the practices of a phase, each list in their order. They are counted beside the score and never enter it. */
export function practiceCount(answers: ScorecardAnswers, phase: ScorecardPhase): PracticeCount {
  const said = (answer: boolean | undefined): readonly PhasePractice[] =>
    PhasePractices.filter((practice) => answers[phase]?.[practice] === answer);
  return { yes: said(true), no: said(false), open: said(undefined) };
}

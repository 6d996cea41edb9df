import { type ScorecardPhase, ScorecardPhases } from '../assessment/scorecardAnswers.ts';
import { MetricId } from '../base/ids.ts';

/** A phase of the Phase Scorecard with what it is measured by. */
export interface Phase {
  readonly id: ScorecardPhase;
  readonly kpis: readonly MetricId[];
  readonly metrics: readonly MetricId[];
}

const ids = (...names: readonly string[]): readonly MetricId[] => names.map((name) => MetricId.parse(name));

const measuredBy: Readonly<Record<ScorecardPhase, Omit<Phase, 'id'>>> = {
  engage: { kpis: ids('M01'), metrics: ids('M02', 'M03', 'M04', 'M05', 'M06') },
  execute: { kpis: ids('M10'), metrics: ids('M11', 'M12', 'M13', 'M14', 'M15', 'M16') },
  expand: { kpis: ids('M28', 'M31'), metrics: ids('M24', 'M32', 'M33') },
};

/** The three phases with their 4 KPIs and 14 metrics (content paper 1.6). */
export const phases: readonly Phase[] = ScorecardPhases.map((id) => ({ id, ...measuredBy[id] }));

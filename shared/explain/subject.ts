import type { FunctionName } from '../assessment/schema.ts';
import type { ScorecardPhase } from '../assessment/scorecardAnswers.ts';
import type { ActionId, GoalId, MetricId, QuestionId, SectionId } from '../base/ids.ts';

/** A number that has a passport. The kinds of framework share the list: asked about a number that its kind does not have, a passport
 * says so. */
export type Subject =
  | {
      readonly kind:
        | 'overall-score'
        | 'overall-level'
        | 'overall-target'
        | 'completeness'
        | 'confidence'
        | 'balance'
        | 'alignment-spread'
        | 'alpha'
        | 'stage-attained'
        | 'limit-pressure'
        /** Of a check: the verdict as its rank from 0, and the mean of the elements' percentages. */
        | 'verdict'
        | 'overall-percent'
        /** Recurring revenue that renewals would lose at today's rate, and what a point of that rate is worth. */
        | 'arr-at-risk'
        | 'renewal-point';
    }
  | {
      readonly kind:
        | 'section-score'
        | 'section-level'
        | 'section-target'
        | 'section-completeness'
        | 'stage-percent'
        /** Of a check: 0-100 on either scale, and whether the section holds, 1 or 0. */
        | 'section-percent'
        | 'section-holds';
      readonly section: SectionId;
    }
  | {
      readonly kind:
        | 'question-score'
        | 'question-level'
        | 'question-spread'
        | 'consensus'
        | 'target'
        | 'gap'
        | 'weighted-gap';
      readonly question: QuestionId;
    }
  /** Of the Phase Scorecard: 0-100, and how much of the phase is known. */
  | { readonly kind: 'phase-score' | 'phase-visibility'; readonly phase: ScorecardPhase }
  | { readonly kind: 'metric-points'; readonly metric: MetricId }
  /** The mean of a function's own answers. */
  | { readonly kind: 'function-mean'; readonly function: FunctionName }
  /** How mature the questions are that serve a goal. */
  | { readonly kind: 'goal-score'; readonly goal: GoalId }
  /** The weighted gaps of a section, a function or a goal together. */
  | {
      readonly kind: 'gap-total';
      readonly by: 'section' | 'function' | 'goal';
      readonly id: SectionId | FunctionName | GoalId;
    }
  | { readonly kind: 'action-priority'; readonly action: ActionId }
  /** The days that a wave's actions need. */
  | { readonly kind: 'wave-load'; readonly wave: number }
  /** The expected score after a wave (from 1): of a section, or (null) of the whole. */
  | { readonly kind: 'wave-projection'; readonly wave: number; readonly section: SectionId | null };

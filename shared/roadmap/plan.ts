import type { Letter } from '../assessment/schema.ts';
import type { ActionId, QuestionId, SectionId } from '../base/ids.ts';

/** What the planner says of an assessment. The field names are those of `cairn plan --json`; see the method paper, sections 8 and 8b. */

export type GridCell = 'quick-win' | 'major-project' | 'fill-in' | 'park';
export type LaterReason = 'capacity' | 'owner-limit' | 'prerequisite' | 'too-large' | 'not-now';

export interface Factors {
  readonly gap: number;
  readonly weight: number;
  readonly impact: number;
  readonly confidence: number;
  readonly urgency: number;
  readonly effortPoints: number;
}

/** Where a part stands in the action that it is a part of. */
export interface Part {
  readonly of: ActionId;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** It finishes the action: no part after it is open. */
  readonly last: boolean;
}

interface CandidateHead {
  readonly id: ActionId;
  readonly prerequisites: readonly ActionId[];
  readonly unmetPrerequisites: readonly ActionId[];
}

export interface StepCandidate extends CandidateHead {
  readonly kind: 'step';
  readonly question: QuestionId;
  readonly from: number | Letter;
  readonly to: number | Letter;
  readonly factors: Factors;
  readonly priority: number;
  readonly effectivePriority: number;
  /** Effort band 1-5. */
  readonly effort: number;
  /** Planning days of the band. */
  readonly days: number;
  readonly grid: GridCell;
  readonly blocks: boolean;
  /** Only of a part of an action that was split. */
  readonly part?: Part;
}

/** An action that a person added. It has days instead of a band, and no gap of its own. */
export interface OwnCandidate extends CandidateHead {
  readonly kind: 'own';
  readonly question: null;
  readonly from: null;
  readonly to: null;
  readonly factors: Factors;
  readonly priority: number;
  readonly effectivePriority: number;
  readonly effort: number;
  readonly days: number;
  readonly grid: GridCell;
  readonly blocks: boolean;
  /** Only of a part of an action that was split. */
  readonly part?: Part;
}

/** Finds out what a function could not say. It uses no capacity. */
export interface DiscoveryCandidate extends CandidateHead {
  readonly kind: 'discovery';
  /** The don't-know questions of this function, in framework order. */
  readonly questions: readonly QuestionId[];
  readonly effort: 1;
  readonly days: 0;
  readonly grid: null;
  readonly blocks: false;
}

/** Candidates that have a priority. */
export type RankedCandidate = StepCandidate | OwnCandidate;
export type Candidate = StepCandidate | OwnCandidate | DiscoveryCandidate;

export interface Projection {
  readonly overall: number | null;
  readonly sections: Readonly<Record<SectionId, number | null>>;
}

export interface Wave {
  readonly number: number;
  readonly capacityDays: number;
  readonly loadDays: number;
  readonly actions: readonly ActionId[];
  /** Cumulative; null while there is no overall score to project from. */
  readonly projected: Projection | null;
}

export interface Later {
  readonly id: ActionId;
  readonly reason: LaterReason;
}

/** `fixed-wave`: a person chose the wave of this action; `before-prerequisite`, `over-capacity`, `owner-limit`: the rule that such a choice
 * overrode; `one-section`: a wave helps one section though another had something ready; `only-large`: a wave of efforts 4 and 5 alone;
 * `trial-first`: low confidence; `no-metric`: nothing tells whether it worked; `no-date`: neither the assessment nor every action has a
 * date; `many-actions`: over 15, so that a report moves the rest to its annex (method 8.8). */
export type WarningCode =
  | 'fixed-wave'
  | 'before-prerequisite'
  | 'over-capacity'
  | 'owner-limit'
  | 'one-section'
  | 'only-large'
  | 'trial-first'
  | 'no-metric'
  | 'no-date'
  | 'many-actions';

/** Something about the plan that a person should know; `code` is translated, never printed. */
export interface PlanWarning {
  readonly code: WarningCode;
  readonly action?: ActionId;
  readonly wave?: number;
  readonly owner?: string;
}

/** The way to a level or stage that goes first. */
export interface PlanRoute {
  readonly kind: 'soonest';
  readonly level: number;
  /** False when no change of answers attains the level, or too little is answered to tell: then the plan is that of best value. */
  readonly possible: boolean;
  /** The steps of the way and what they wait for, in ranking order. */
  readonly actions: readonly ActionId[];
  /** Questions of the way that need an answer first: open, unknown, or a gate that the room does not agree on. */
  readonly toAnswer: readonly QuestionId[];
}

export interface Plan {
  /** Left out: best value (method 8). */
  readonly route?: PlanRoute;
  readonly candidates: readonly Candidate[];
  readonly waves: readonly Wave[];
  readonly later: readonly Later[];
  readonly warnings: readonly PlanWarning[];
}

import type { ActionStatus, Letter, ParticipantFunction } from '../assessment/schema.ts';
import type { ActionId, ParticipantId, QuestionId, SectionId } from '../base/ids.ts';
import type { QuestionState } from '../scoring/result.ts';

/** What moved between two moments, like for like (method 7.11). Numbers are not rounded; scores are 1-5, those of a ladder
 * and of a check percent 0-100. */

/** Why two moments cannot be compared: another questionnaire, or another version of it. */
export interface Incomparable {
  readonly kind: 'incomparable';
  readonly reason: 'framework' | 'version';
}

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** A mean over the questions that were rated both times. */
export interface LikeForLike {
  /** How many questions were rated both times, of all scored ones. */
  readonly common: number;
  readonly total: number;
  /** Null when no question was rated both times. */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  /** A change that one to three respondents cannot show: under 0.2 of a level, or the same part of a percentage, 5 points. */
  readonly isNoise: boolean;
}

export interface SectionChange {
  readonly id: SectionId;
  readonly likeForLike: LikeForLike;
  /** As each moment scored it: on a ladder and a check the percentage. */
  readonly score: Pair<number | null>;
  /** Attained level; null outside pillars. */
  readonly level: Pair<number | null>;
  /** Whether a stage was attained, or a section of a check held; false on pillars. */
  readonly attained: Pair<boolean>;
}

export interface QuestionStanding {
  readonly state: QuestionState;
  readonly score: number | null;
  readonly level: number | Letter | null;
  readonly respondents: number;
}

export interface QuestionChange {
  readonly id: QuestionId;
  readonly section: SectionId;
  readonly before: QuestionStanding;
  readonly after: QuestionStanding;
  /** `up`, `down`: rated both times, with another score; `state`: rated only once, or set aside for another reason. */
  readonly moved: 'up' | 'down' | 'state' | 'same';
  /** Of the score; null unless it was rated both times. */
  readonly change: number | null;
}

export interface Respondent {
  readonly id: ParticipantId;
  readonly label: string | null;
  readonly function: ParticipantFunction;
}

/** People who answered, by their ids. */
export interface RespondentChanges {
  readonly before: number;
  readonly after: number;
  readonly joined: readonly Respondent[];
  readonly left: readonly Respondent[];
  readonly functionChanged: readonly (Respondent & { readonly was: ParticipantFunction })[];
}

export interface ActionOutcome {
  readonly id: ActionId;
  /** Null where only the framework's texts know it. */
  readonly title: string | null;
  readonly status: ActionStatus;
}

export interface Comparison {
  readonly kind: 'comparison';
  /** Each moment keeps the numbers of its own method; different ones must be named. */
  readonly method: Pair<string>;
  /** One version, but another hash: its texts differ. */
  readonly otherTexts: boolean;
  /** False when a weight differs between the moments: like-for-like means then count every question and section once. */
  readonly weighted: boolean;
  /** Null on a ladder, which has no overall score. */
  readonly overall: LikeForLike | null;
  /** As each moment scored it: of a check the mean percentage of its elements. */
  readonly score: Pair<number | null>;
  /** Attained level or stage, or the rank of the verdict from 0. */
  readonly level: Pair<number | null>;
  readonly distance: Pair<number | null>;
  readonly completeness: Pair<number | null>;
  /** In the framework's order. */
  readonly sections: readonly SectionChange[];
  /** Every scored question, in the framework's order. */
  readonly questions: readonly QuestionChange[];
  readonly respondents: RespondentChanges;
  /** What became of the earlier moment's plan, as far as the later one knows. */
  readonly actions: readonly ActionOutcome[];
  /** The overall score (of a check the percentage) that the earlier plan projected for its end; null on a ladder, and without a plan. */
  readonly projected: number | null;
}

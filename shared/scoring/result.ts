import type { FunctionName, Letter } from '../assessment/schema.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';

/** What scoring says of an assessment. The field names are those of `cairn score --json`; `null` means "no number", never 0.
 * Every field is defined in the method paper, section 8b. Numbers are not rounded. */

export type Status = 'empty' | 'incomplete' | 'nearly-complete' | 'complete';
export type QuestionState = 'answered' | 'open' | 'dont-know' | 'not-applicable';
export type ConsensusBand = 'agreed' | 'discuss' | 'contested';

export interface QuestionResult {
  readonly id: QuestionId;
  readonly state: QuestionState;
  readonly source: 'agreed' | 'responses' | null;
  /** Levels: 1-5, balanced by function. Ladder: the value 0-1. */
  readonly score: number | null;
  readonly level: number | Letter | null;
  /** 0-100. */
  readonly percent: number | null;
  readonly target: number | null;
  readonly gap: number | null;
  readonly weight: number | null;
  readonly respondents: number;
  /** Tastle and Wierman's consensus, 0-1; null under two levels. */
  readonly consensus: number | null;
  readonly band: ConsensusBand | null;
  readonly min: number | Letter | null;
  readonly max: number | Letter | null;
  /** Each function's mean (ladder: percent). */
  readonly functions: Readonly<Partial<Record<FunctionName, number>>>;
  readonly functionSpread: number | null;
}

export interface Confidence {
  /** 0-1. */
  readonly value: number;
  readonly label: 'low' | 'medium' | 'high';
}

export interface Alignment {
  readonly functions: Readonly<Partial<Record<FunctionName, number>>>;
  readonly spread: number | null;
  /** Krippendorff's alpha, ordinal. */
  readonly alpha: number | null;
}

/** Raise `question` from its level (null: open or unknown) to `to`. */
export interface LevelChange {
  readonly question: QuestionId;
  readonly from: number | null;
  readonly to: number;
}

export interface Blocker {
  readonly level: number;
  readonly rule: 'breadth' | 'floor' | 'key';
  readonly questions: readonly QuestionId[];
  readonly needed: number;
}

export interface PillarResult {
  readonly id: SectionId;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unweighted: number | null;
  readonly level: number | null;
  readonly rated: number;
  readonly open: readonly QuestionId[];
  readonly dontKnow: readonly QuestionId[];
  readonly notApplicable: readonly QuestionId[];
  readonly blockers: readonly Blocker[];
  readonly distance: number | null;
  readonly changes: readonly LevelChange[];
}

export interface PillarOverall {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unweighted: number | null;
  readonly percent: number | null;
  readonly level: number | null;
  readonly balance: number | null;
  /** How many sections have a score. */
  readonly sections: number;
  readonly distance: number | null;
  readonly changes: readonly LevelChange[];
  readonly confidence: Confidence | null;
}

interface ScoreHead {
  readonly status: Status;
  /** 0-1 of the scored, applicable questions; null when nothing applies. */
  readonly completeness: number | null;
  readonly questions: readonly QuestionResult[];
  readonly alignment: Alignment;
}

export interface PillarScore extends ScoreHead {
  readonly kind: 'pillars';
  readonly overall: PillarOverall;
  readonly sections: readonly PillarResult[];
}

/** Raise `question` from its band letter (null: open or unknown; equal to `to`: contested gate) to `to`. */
export interface LetterChange {
  readonly question: QuestionId;
  readonly from: Letter | null;
  readonly to: Letter;
}

export interface StageResult {
  readonly id: SectionId;
  /** 0-100; null when nothing is answered. */
  readonly percent: number | null;
  readonly rating: Letter | null;
  readonly gatesMet: boolean;
  readonly attained: boolean;
  /** Answered criteria. */
  readonly rated: number;
  readonly open: readonly QuestionId[];
  readonly dontKnow: readonly QuestionId[];
  readonly notApplicable: readonly QuestionId[];
}

export interface LadderOverall {
  /** 0 (foundations incomplete) to the number of stages; null only when nothing is answered. */
  readonly stage: number | null;
  readonly policy: 'strict' | 'lenient';
  /** Limit pressure, 0-100. */
  readonly pressure: number | null;
  /** Stages at least two above the attained one that are over half. */
  readonly islands: readonly SectionId[];
  readonly distance: number | null;
  readonly unlock: readonly LetterChange[];
  readonly confidence: Confidence | null;
}

export interface LadderScore extends ScoreHead {
  readonly kind: 'ladder';
  readonly overall: LadderOverall;
  readonly sections: readonly StageResult[];
}

/** What of a check holds: all elements and attributes, enough elements, or fewer. */
export type Verdict = 'few' | 'some' | 'all';

export interface CheckResult {
  readonly id: SectionId;
  readonly role: 'element' | 'attribute';
  readonly scale: 'levels' | 'letters';
  /** Mean of the levels, 1-5; null where letters are given, and while too little is answered. */
  readonly score: number | null;
  /** 0-100, whatever the scale. */
  readonly percent: number | null;
  /** The percentage if every missing answer were the lowest, or the highest; null when nothing applies. */
  readonly low: number | null;
  readonly high: number | null;
  /** The band of the percentage where letters are given. */
  readonly rating: Letter | null;
  /** Over half (letters) or at least level 3 (levels) on average, whatever the missing answers may be. */
  readonly holds: boolean;
  readonly rated: number;
  readonly open: readonly QuestionId[];
  readonly dontKnow: readonly QuestionId[];
  readonly notApplicable: readonly QuestionId[];
  /** The smallest set of changes after which it holds; empty when it does. */
  readonly changes: readonly (LevelChange | LetterChange)[];
}

export interface CheckOverall {
  /** Null only when nothing is answered. */
  readonly verdict: Verdict | null;
  /** How many elements hold, of those that apply. */
  readonly holding: number;
  readonly elements: number;
  /** How many attributes hold, of those that apply. */
  readonly attributesHolding: number;
  readonly attributes: number;
  /** Mean of the elements' means, 1-5; null unless all of them are answered by levels. */
  readonly score: number | null;
  /** Mean of the elements' percentages, 0-100. */
  readonly percent: number | null;
  /** The elements with the lowest percentage, all that tie. */
  readonly weakest: readonly SectionId[];
  /** The way to the next verdict. */
  readonly distance: number | null;
  readonly changes: readonly (LevelChange | LetterChange)[];
  readonly confidence: Confidence | null;
}

export interface CheckScore extends ScoreHead {
  readonly kind: 'check';
  readonly overall: CheckOverall;
  readonly sections: readonly CheckResult[];
}

export type Score = PillarScore | LadderScore | CheckScore;

import type { Letter, ParticipantFunction } from '../assessment/schema.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';
import type { Blocker, ConsensusBand } from '../scoring/result.ts';
import type { Formula, WeightSource } from './formula.ts';
import type { Subject } from './subject.ts';

/** A number, not rounded, and as it is shown. A letter counts as N 0, P 1, L 2, F 3. */
export interface Value {
  /** Null: there is no number. */
  readonly number: number | null;
  readonly text: string;
}

/** An answer that the number is made of. */
export interface Entered {
  readonly id: QuestionId;
  readonly name: string;
  /** The question's score: a level 1-5, of a criterion 0-1, of a limit symptom 0-3. */
  readonly value: number;
  readonly text: string;
  readonly weight: number;
  readonly weightSource: WeightSource;
  readonly source: 'agreed' | 'responses';
  readonly respondents: number;
  readonly contested: boolean;
}

/** `no-score`: its section shows no score; `not-heard`: no revenue function that it belongs to gave a level; `one-voice`: fewer than two
 * people gave a level; `function-silent`: the function that the number is about gave none. */
export type LeftOutReason =
  | 'open'
  | 'dont-know'
  | 'not-applicable'
  | 'no-score'
  | 'not-heard'
  | 'one-voice'
  | 'function-silent';

/** A question that the number is not made of. */
export interface LeftOut {
  readonly id: QuestionId;
  readonly name: string;
  readonly reason: LeftOutReason;
  /** The reason in words; of a question that does not apply the one that people gave. */
  readonly text: string;
  /** The level or letter that the rules take it for all the same; null when they pass over it. */
  readonly countsAs: number | Letter | null;
}

/** What missing answers could make of the number: all at the lowest, then all at the highest. */
export interface Range {
  readonly low: Value;
  readonly high: Value;
  readonly lowFormula: Formula;
  readonly highFormula: Formula;
  readonly missing: readonly QuestionId[];
  readonly text: string;
}

/** A question that a rule waits for. */
export interface BlockingQuestion {
  readonly id: QuestionId;
  readonly label: string;
  /** What rules see: a level, a letter, or null while a criterion is open or unknown. */
  readonly level: number | Letter | null;
  /** "R4 Forecasting is key and stands at 2." */
  readonly text: string;
}

/** One rule that does not hold yet. `needed`: questions still to rise; for `share` percentage points, for `mean` levels, for `rated`
 * answers. */
export interface BlockingRule {
  readonly section: SectionId;
  readonly sectionName: string;
  /** The level, the stage or the rank of the verdict that it keeps away; of a section of a check 1. */
  readonly level: number;
  readonly rule: Blocker['rule'] | 'rated' | 'gate' | 'share' | 'mean';
  readonly needed: number;
  readonly questions: readonly BlockingQuestion[];
  readonly text: string;
}

/** An answer that would have to change, and where to. */
export interface Change {
  readonly question: QuestionId;
  readonly label: string;
  readonly from: number | Letter | null;
  readonly to: number | Letter;
  readonly text: string;
}

/** What stands between the number and the next level, stage or verdict; of a section of a check: until it holds. */
export interface Blocks {
  readonly next: number;
  /** "level 3 Defined", "the verdict Operating". */
  readonly nextText: string;
  /** Answers that must change at least; null when none can bring it, or for a single question. */
  readonly distance: number | null;
  /** "8 answers to level 3"; empty without a distance. */
  readonly distanceText: string;
  readonly rules: readonly BlockingRule[];
  /** The smallest set of changes. */
  readonly changes: readonly Change[];
}

/** How far people are apart over the questions that two or more gave a level to. */
export interface Apart {
  /** Mean consensus, 0-1. */
  readonly consensus: number;
  readonly questions: number;
  readonly discuss: readonly QuestionId[];
  readonly contested: readonly QuestionId[];
  /** The question with the lowest consensus. */
  readonly widest: {
    readonly question: QuestionId;
    readonly label: string;
    readonly consensus: number;
    readonly band: ConsensusBand;
    readonly min: number | Letter;
    readonly max: number | Letter;
    readonly functionSpread: number | null;
  };
}

/** Who gave a level to the questions that the number is made of, as counts: nobody can be told from them. */
export interface People {
  readonly respondents: number;
  readonly functions: readonly {
    readonly function: ParticipantFunction;
    readonly label: string;
    readonly count: number;
  }[];
  readonly apart: Apart | null;
  readonly text: string;
}

/** A labelled line: "Without weights: 2.88". */
export interface Note {
  readonly label: string;
  readonly text: string;
}

/** Everything that stands behind one number. Plain data: it can be sent, stored and drawn. */
export interface Passport {
  readonly subject: Subject;
  /** What the number is about: "Process". */
  readonly title: string;
  readonly value: Value;
  /** How it comes about, in a few words: "Weighted mean of the eight answers". */
  readonly lead: string;
  /** The formula on one line with its numbers; empty without a number. */
  readonly line: string;
  /** Null without a number. */
  readonly formula: Formula | null;
  /** Why there is no number; null when there is one. */
  readonly withheld: string | null;
  readonly entered: readonly Entered[];
  readonly leftOut: readonly LeftOut[];
  readonly rounding: string;
  readonly range: Range | null;
  readonly blocks: Blocks | null;
  /** Of a level or stage, and of the score beside it: how far the next one is, "8 answers to level 3"; empty for any other number. */
  readonly distance: string;
  readonly people: People;
  readonly notes: readonly Note[];
  /** Numbers that stand close to it: the target of a level, the load of a wave. */
  readonly related: readonly Subject[];
}

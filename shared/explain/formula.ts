import type { QuestionId, SectionId } from '../base/ids.ts';
import type { Subject } from './subject.ts';

/** Where a weight comes from. `equal`: the method weighs all alike; `method`: fixed by the method; `count`: how many gave this answer. */
export type WeightSource = 'default' | 'by-hand' | 'goals' | 'equal' | 'method' | 'count';

/** Where a factor of a priority comes from. `assessment`: it follows from the answers; `content`: the framework's authors. */
export type FactorSource = 'assessment' | 'content' | 'method' | 'default' | 'by-hand' | 'goals';

/** A number inside a formula. */
export interface Term {
  /** Of a question, section or function; null for anything else. */
  readonly id: string | null;
  readonly label: string;
  readonly value: number;
  /** The value as it is shown. */
  readonly text: string;
  /** How the value comes about, where that is not plain. */
  readonly of: Formula | null;
  /** The value's own passport. */
  readonly subject: Subject | null;
}

/** A term that counts more or less than others. */
export interface WeightedTerm extends Term {
  readonly weight: number;
  readonly weightSource: WeightSource;
}

/** A term of a product, with who or what gave it. */
export interface Factor extends Term {
  readonly source: FactorSource;
}

/** What a mean is taken over: chooses the words of its line. */
export type Measure =
  | 'answers'
  | 'criteria'
  | 'sections'
  | 'elements'
  | 'functions'
  | 'parts'
  | 'questions'
  | 'means'
  | 'targets'
  | 'evidence'
  | 'metrics';

/** What gates see of an applicable question. */
export interface GateStanding {
  readonly id: QuestionId;
  readonly label: string;
  /** 1-5; a missing answer counts as 1. */
  readonly level: number;
  /** Why the level is not simply the answer; `rounded` also for an answer as given. */
  readonly counted: 'rounded' | 'contested' | 'open' | 'dont-know';
  readonly key: boolean;
}

/** The three rules of one level (method 7.4). */
export interface LevelCheck {
  readonly level: number;
  readonly breadth: { readonly needed: number; readonly reached: number; readonly met: boolean };
  readonly floor: { readonly least: number; readonly below: readonly QuestionId[]; readonly met: boolean };
  readonly key: { readonly all: readonly QuestionId[]; readonly below: readonly QuestionId[]; readonly met: boolean };
}

/** A gate of a stage; `percent` 0-100, null while open or unknown. */
export interface StageGate {
  readonly id: QuestionId;
  readonly label: string;
  readonly percent: number | null;
  readonly contested: boolean;
}

/** A stage as its gates see it. */
export interface StageTerm {
  readonly id: SectionId;
  readonly label: string;
  /** 0-100; null when nothing is answered. */
  readonly percent: number | null;
  readonly text: string;
  readonly rated: number;
  readonly gates: readonly StageGate[];
  readonly subject: Subject;
}

/** How a number comes about, as data that is enough to compute it again (`rebuild`). */
export type Formula =
  /** As somebody gave it. */
  | { readonly kind: 'given'; readonly term: Term }
  /** Sum of weight x value over sum of weights; `sum` and `weights` are those two. */
  | {
      readonly kind: 'weighted-mean';
      readonly measure: Measure;
      readonly terms: readonly WeightedTerm[];
      readonly sum: number;
      readonly weights: number;
    }
  | { readonly kind: 'lowest' | 'highest'; readonly terms: readonly Term[] }
  /** Never over `most`; null: no limit. */
  | { readonly kind: 'sum'; readonly terms: readonly Term[]; readonly most: number | null }
  /** Never below zero. */
  | { readonly kind: 'difference'; readonly from: Term; readonly less: Term }
  | { readonly kind: 'product'; readonly factors: readonly Factor[]; readonly divisor: Factor | null }
  /** Sum of the parts over sum of the wholes, times 1 or 100. */
  | {
      readonly kind: 'ratio';
      readonly part: readonly Term[];
      readonly whole: readonly Term[];
      readonly times: 1 | 100;
    }
  /** Largest minus smallest. */
  | { readonly kind: 'spread'; readonly terms: readonly Term[] }
  /** 1 - spread / width. */
  | { readonly kind: 'nearness'; readonly terms: readonly Term[]; readonly width: number }
  /** Tastle and Wierman: each term an answer with the number of people who gave it. */
  | { readonly kind: 'consensus'; readonly terms: readonly WeightedTerm[]; readonly width: number }
  /** Krippendorff, ordinal: each unit how often each answer of the scale was given, from the lowest. */
  | {
      readonly kind: 'alpha';
      readonly units: readonly {
        readonly id: QuestionId;
        readonly label: string;
        readonly frequencies: readonly number[];
      }[];
    }
  /** `half-down`: halves go down; `down`: the whole level below, since contested; `band`: percent to 0 N, 1 P, 2 L, 3 F by 15/50/85. */
  | { readonly kind: 'rounded'; readonly of: Term; readonly way: 'half-down' | 'down' | 'band' }
  /** The highest level 1-`top` whose rules hold, each level resting on the one below; `checks` spell out levels 2 up to the next. */
  | {
      readonly kind: 'gates';
      readonly breadthShare: number;
      readonly top: number;
      readonly standings: readonly GateStanding[];
      readonly checks: readonly LevelCheck[];
    }
  /** The highest stage over `halfway` with its gates met, while every stage below is over `base` with its gates met; in percent. */
  | {
      readonly kind: 'stages';
      readonly halfway: number;
      readonly base: number;
      readonly leastRated: number;
      readonly stages: readonly StageTerm[];
    }
  /** 0 at the floor or beyond it, 50 at the median, 100 at the top or beyond, straight lines between (method 7.9). */
  | {
      readonly kind: 'points';
      readonly value: Term;
      readonly floor: Term;
      readonly median: Term;
      readonly top: Term;
    }
  /** 1 when a mean is over the border, or at least it; else 0. */
  | { readonly kind: 'holds'; readonly mean: Term; readonly border: number; readonly rule: 'over' | 'least' }
  /** The rank of a verdict from 0: of what applies everything holds, enough elements do (1; null: there is no such verdict), or fewer. */
  | {
      readonly kind: 'verdict';
      readonly enough: number | null;
      readonly sections: readonly (Term & { readonly role: 'element' | 'attribute' })[];
    };

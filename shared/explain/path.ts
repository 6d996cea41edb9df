import type { Effort, Letter } from '../assessment/schema.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';
import type { Change } from './passport.ts';

/** One answer that must change on the way up. */
export interface PathStep {
  /** From 1, over the whole path. */
  readonly number: number;
  readonly question: QuestionId;
  readonly name: string;
  /** Null: open or unknown. Equal to `to`: a contested gate that the room must agree on. */
  readonly from: number | Letter | null;
  readonly to: number | Letter;
  /** Effort bands of the steps that it takes, lowest first; empty where an answer is enough. */
  readonly efforts: readonly Effort[];
  /** Planning days of those bands. */
  readonly days: number;
  /** What no longer blocks the next level once it is done: "key question", "breadth 5 of 6". */
  readonly clears: readonly string[];
  /** What is attained with it, after all the steps before: "Process reaches level 3"; empty for nothing. */
  readonly attains: string;
}

/** Steps that belong together. */
export interface PathPart {
  /** Null: what has to be found out or agreed on, whatever the section, since that may be enough. */
  readonly section: SectionId | null;
  readonly title: string;
  readonly steps: readonly PathStep[];
}

/** The smallest set of changes that brings the next level or stage, in an order in which they can be taken (method 8b.10). */
export interface PathUp {
  readonly next: number;
  /** "level 3 Defined". */
  readonly nextText: string;
  readonly parts: readonly PathPart[];
  readonly steps: number;
  /** Planning days of all steps, those aside that only need an answer. */
  readonly days: number;
}

/** What one change clears, after the changes before it. */
export type Clearing = (change: Change) => Pick<PathStep, 'clears' | 'attains'>;

import type { ActionId, QuestionId } from '../../base/ids.ts';

/** `stops`: should not leave the house like this; `look`: somebody should look at it first; `note`: good to know. */
export const severities = ['stops', 'look', 'note'] as const;
export type Severity = (typeof severities)[number];

export type ProblemKind =
  | 'not-saved'
  | 'empty'
  | 'nothing-applies'
  | 'all-unknown'
  /** A sentence in own words stands beside numbers that have moved. */
  | 'stale-words'
  /** Too little is answered for a score and a level; a ladder has its stage, a check its verdict all the same. */
  | 'incomplete'
  | 'incomplete-ladder'
  | 'incomplete-check'
  | 'open'
  | 'contested'
  | 'unconfirmed'
  | 'no-summary'
  | 'no-owner'
  | 'decision-open'
  | 'contrast'
  | 'private'
  | 'dont-know'
  | 'parked-open'
  /** An agenda without participants. */
  | 'nobody-asked'
  | 'left-out';

/** Where something can be done about a problem. */
export type ProblemPlace =
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'action'; readonly action: ActionId }
  /** A tab of what belongs to the whole meeting. */
  | { readonly kind: 'meeting'; readonly tab: 'summary' | 'decisions' | 'parked' | 'people' }
  | { readonly kind: 'results' | 'metrics' }
  /** A tab of the report's own panel. */
  | { readonly kind: 'report'; readonly tab: 'options' | 'branding' | 'words' }
  | { readonly kind: 'retry' };

/** One thing that a problem is about. */
export interface ProblemItem {
  /** What people call it: a question's id, an action's title, a decision's words. */
  readonly name: string;
  readonly place: ProblemPlace;
}

/** Something to know before a report leaves the house. */
export interface ReportProblem {
  readonly kind: ProblemKind;
  readonly severity: Severity;
  readonly count: number;
  /** What it is about, in the order of the report; empty where it is about the whole. */
  readonly items: readonly ProblemItem[];
  /** Where to go for the whole of it. */
  readonly place: ProblemPlace | null;
}

/** How grave each kind is. */
export const severityOf: Readonly<Record<ProblemKind, Severity>> = {
  'not-saved': 'stops',
  empty: 'stops',
  'nothing-applies': 'stops',
  'all-unknown': 'stops',
  'stale-words': 'stops',
  incomplete: 'look',
  'incomplete-ladder': 'look',
  'incomplete-check': 'look',
  open: 'look',
  contested: 'look',
  unconfirmed: 'look',
  'no-summary': 'look',
  'no-owner': 'look',
  'decision-open': 'look',
  contrast: 'look',
  private: 'look',
  'dont-know': 'note',
  'parked-open': 'note',
  'nobody-asked': 'look',
  'left-out': 'note',
};

/** A problem with the things that it is about; none where there are none. */
export function problem(
  kind: ProblemKind,
  items: readonly ProblemItem[],
  place: ProblemPlace | null,
): readonly ReportProblem[] {
  return items.length === 0 ? [] : [{ kind, severity: severityOf[kind], count: items.length, items, place }];
}

/** A problem of the whole, without things to name. */
export function plainly(kind: ProblemKind, place: ProblemPlace | null, count = 1): readonly ReportProblem[] {
  return count === 0 ? [] : [{ kind, severity: severityOf[kind], count, items: [], place }];
}

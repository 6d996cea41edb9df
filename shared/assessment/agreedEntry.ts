import type { QuestionId } from '../base/ids.ts';
import { canonicalJson } from '../frameworks/canonical.ts';
import type { Draft } from './applyChange.ts';
import type { Change, Facilitation, Waiting } from './change.ts';
import type { Agreed, Answer } from './schema.ts';

/** What is said anew beside an answer; `undefined` takes the detail away. */
export type DetailsEdit = { readonly [K in keyof Waiting]?: Waiting[K] | undefined };

/** The agreed answer to a question; the last entry counts (method 8b.1). */
export function agreedOf(draft: Draft, question: QuestionId): Agreed | undefined {
  return draft.assessment.agreed?.findLast((entry) => entry.question === question);
}

/** What was said about a question: beside its answer, or waiting for one. */
export function detailsOf(draft: Draft, question: QuestionId): Waiting {
  const agreed = agreedOf(draft, question);
  return agreed === undefined ? (draft.facilitation?.waiting?.[question] ?? {}) : withoutAnswer(agreed);
}

/** True when something was said about a question that has no answer to keep it with. */
export function isWaiting(draft: Draft, question: QuestionId): boolean {
  return agreedOf(draft, question) === undefined && draft.facilitation?.waiting?.[question] !== undefined;
}

/** Stores an answer over the one before or over the responses, with everything that was said beside the question or waited for an answer.
 * Nothing when it is the answer already. `edit`: details that change with it, in the same step. */
export function answerWith(
  draft: Draft,
  question: QuestionId,
  answer: Answer,
  edit: DetailsEdit = {},
): readonly Change[] {
  const agreed = agreedOf(draft, question);
  if (agreed !== undefined && isSame(agreed.answer, answer)) return editDetails(draft, question, edit);
  const missing = stillMissing(agreed, answer);
  const value: Agreed = {
    ...tidy({ ...detailsOf(draft, question), ...edit }),
    question,
    answer,
    ...(missing.length === 0 ? {} : { missing }),
  };
  return [{ entry: 'agreed', question, value }, ...waitingChange(draft, question, {})];
}

/** Takes the answer back; what was said beside it waits for the next one. */
export function clearAnswer(draft: Draft, question: QuestionId): readonly Change[] {
  const agreed = agreedOf(draft, question);
  if (agreed === undefined) return [];
  return [{ entry: 'agreed', question, value: null }, ...waitingChange(draft, question, withoutAnswer(agreed))];
}

/** Changes what is said beside a question, with its answer or waiting for one. Empty texts and lists are taken away. */
export function editDetails(draft: Draft, question: QuestionId, edit: DetailsEdit): readonly Change[] {
  const before = detailsOf(draft, question);
  const details = tidy({ ...before, ...edit });
  if (isSame(details, tidy(before))) return [];
  const agreed = agreedOf(draft, question);
  if (agreed === undefined) return waitingChange(draft, question, details);
  const value: Agreed = {
    ...details,
    question,
    answer: agreed.answer,
    ...(agreed.missing === undefined ? {} : { missing: agreed.missing }),
  };
  return [{ entry: 'agreed', question, value }];
}

/** Ticks a clause as missing, or takes the tick back. `level` and `clause` count from 1. */
export function tickMissing(
  draft: Draft,
  question: QuestionId,
  level: number,
  clause: number,
  missing: boolean,
): readonly Change[] {
  const agreed = agreedOf(draft, question);
  if (agreed === undefined) return [];
  const others = (agreed.missing ?? []).filter((entry) => entry.level !== level || entry.clause !== clause);
  const all = missing ? [...others, { level, clause }] : others;
  const { missing: _, ...rest } = agreed;
  const sorted = all.toSorted((a, b) => a.level - b.level || a.clause - b.clause);
  return [{ entry: 'agreed', question, value: sorted.length === 0 ? rest : { ...rest, missing: sorted } }];
}

/** What an answer leaves missing: a level that was reached has nothing missing, a clause above it may still be. Without a level there is
 * nothing to compare with. */
export function stillMissing(agreed: Agreed | undefined, answer: Answer): NonNullable<Agreed['missing']> {
  if (typeof answer !== 'number') return [];
  return (agreed?.missing ?? []).filter((entry) => entry.level > answer);
}

function withoutAnswer({ question: _question, answer: _answer, missing: _missing, ...details }: Agreed): Waiting {
  return details;
}

/** Lets details wait for an answer; empty ones take away what waits. */
export function waitingChange(draft: Draft, question: QuestionId, details: Waiting): readonly Change[] {
  const { waiting = {}, ...facilitation } = draft.facilitation ?? {};
  const { [question]: before, ...others } = waiting;
  const now = tidy(details);
  const isEmpty = Object.keys(now).length === 0;
  if (isEmpty && before === undefined) return [];
  const next = isEmpty ? others : { ...others, [question]: now };
  const value: Facilitation = Object.keys(next).length === 0 ? facilitation : { ...facilitation, waiting: next };
  return [{ entry: 'facilitation', value: Object.keys(value).length === 0 ? null : value }];
}

function tidy(details: DetailsEdit): Waiting {
  const kept = Object.entries(details).filter(
    ([, value]) =>
      value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept);
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

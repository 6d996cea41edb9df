import { agreedOf, answerWith } from '../../../shared/assessment/agreedEntry.ts';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import type { Change, Facilitation } from '../../../shared/assessment/change.ts';
import type { ActionStatus, Answer, PreviousAction, PreviousAnswer } from '../../../shared/assessment/schema.ts';
import type { ActionId, QuestionId } from '../../../shared/base/ids.ts';
import type { Item } from './item.ts';

/** What the cycle before said about one question, and what was done about it since. */
export interface LastTime {
  /** Null when nothing was answered, or nothing that this questionnaire still offers. */
  readonly answer: PreviousAnswer | null;
  readonly actions: readonly PreviousAction[];
}

/** Null when there was no cycle before, or it says nothing about this question. */
export function lastTimeOf({ assessment: { previous } }: Draft, item: Item): LastTime | null {
  if (previous === undefined) return null;
  const found = previous.answers.findLast(({ question }) => question === item.id);
  const answer = found !== undefined && offers(item, found.answer) ? found : null;
  const actions = previous.actions.filter(({ question }) => question === item.id);
  return answer === null && actions.length === 0 ? null : { answer, actions };
}

/** A level that a newer questionnaire does not have cannot be confirmed. */
function offers(item: Item, answer: Answer): boolean {
  return typeof answer === 'object' || answer === 'dont-know' || item.choices.some(({ value }) => value === answer);
}

/** True while last time's answer waits to be confirmed or replaced [Note: Not confirmed]. */
export function isUnconfirmed(draft: Draft, item: Item, isOpen: boolean): boolean {
  return isOpen && (lastTimeOf(draft, item)?.answer ?? null) !== null;
}

/** Last time's answer is seen once the room or one of its people has answered, or at once where the room wants that. */
export function isRevealed(draft: Draft, question: QuestionId): boolean {
  if (draft.facilitation?.lastTime === 'always' || agreedOf(draft, question) !== undefined) return true;
  return draft.assessment.responses?.some((response) => response.question === question) === true;
}

/** Makes last time's answer this time's, with its rationale unless another one was written. Nothing when it is the answer already. */
export function sameAsLastTime(draft: Draft, item: Item): readonly Change[] {
  const answer = lastTimeOf(draft, item)?.answer;
  if (answer === null || answer === undefined) return [];
  const { rationale } = answer;
  return answerWith(draft, item.id, answer.answer).map((change) =>
    change.entry === 'agreed' && change.value !== null && rationale !== undefined
      ? { ...change, value: { rationale, ...change.value } }
      : change,
  );
}

/** Steps up or down on the question's own scale since last time; null where one of the two is no step of it. */
export function stepsSince(item: Item, before: Answer, now: Answer): number | null {
  const place = (answer: Answer) => item.choices.findIndex(({ value }) => value === answer);
  return place(before) < 0 || place(now) < 0 ? null : place(now) - place(before);
}

/** Says what became of an action of the plan before. Only a done one keeps its day. */
export function editPreviousAction(
  { assessment: { previous } }: Draft,
  id: ActionId,
  edit: { readonly status?: ActionStatus; readonly doneOn?: string },
): readonly Change[] {
  if (previous === undefined) return [];
  const actions = previous.actions.map((action) => (action.id === id ? edited(action, edit) : action));
  return [{ entry: 'previous', value: { ...previous, actions } }];
}

function edited(
  { doneOn: dayBefore, ...action }: PreviousAction,
  edit: { readonly status?: ActionStatus; readonly doneOn?: string },
): PreviousAction {
  const status = edit.status ?? action.status;
  const doneOn = edit.doneOn ?? dayBefore ?? '';
  return { ...action, status, ...(status === 'done' && doneOn !== '' ? { doneOn } : {}) };
}

/** Chooses when last time's answers may be seen. */
export function showLastTime(draft: Draft, always: boolean): Change {
  const { lastTime: _, ...rest } = draft.facilitation ?? {};
  const value: Facilitation = always ? { ...rest, lastTime: 'always' } : rest;
  return { entry: 'facilitation', value: Object.keys(value).length === 0 ? null : value };
}

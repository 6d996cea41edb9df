import type { QuestionId } from '../../../shared/base/ids.ts';
import { type Item, isScored } from './item.ts';
import type { ItemStates } from './itemState.ts';

/** Narrows what the screen walks through and lists. */
export type Filter =
  | 'all'
  | 'open'
  | 'unconfirmed'
  | 'dont-know'
  | 'flagged'
  | 'notes'
  | 'below-target'
  | 'gates'
  | 'symptoms';

const pillarFilters: readonly Filter[] = ['all', 'open', 'dont-know', 'flagged', 'notes', 'below-target'];
const ladderFilters: readonly Filter[] = ['all', 'open', 'dont-know', 'flagged', 'notes', 'gates', 'symptoms'];

/** `hasPrevious`: a cycle before left answers to be confirmed. */
export function filtersOf(kind: 'pillars' | 'ladder', hasPrevious: boolean): readonly Filter[] {
  const filters = kind === 'pillars' ? pillarFilters : ladderFilters;
  return hasPrevious ? filters.toSpliced(2, 0, 'unconfirmed') : filters;
}

/** The order in which the room works: the framework's, or all key questions (gates) of it first. */
export function orderOf(items: readonly Item[], keyQuestionsFirst: boolean): readonly Item[] {
  if (!keyQuestionsFirst) return items;
  return [...items.filter((item) => item.isKey), ...items.filter((item) => !item.isKey)];
}

/** True when a question belongs to what a filter shows. Symptoms are unscored, so a ladder without them is not "open". */
export function matches(filter: Filter, item: Item, states: ItemStates): boolean {
  const state = states.get(item.id);
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return isScored(item) && state?.state === 'open' && !state.isUnconfirmed;
    case 'unconfirmed':
      return state?.isUnconfirmed === true;
    case 'dont-know':
      return state?.state === 'dont-know';
    case 'flagged':
      return state?.isFlagged === true;
    case 'notes':
      return state?.hasNote === true;
    case 'below-target':
      return state?.isBelowTarget === true;
    case 'gates':
      return item.isKey;
    case 'symptoms':
      return item.kind === 'symptom';
  }
}

/** How many questions each filter shows; "all" counts the scored ones, as every result does. */
export function filterCounts(
  filters: readonly Filter[],
  items: readonly Item[],
  states: ItemStates,
): ReadonlyMap<Filter, number> {
  return new Map(
    filters.map((filter) => [
      filter,
      items.filter((item) => (filter === 'all' ? isScored(item) : matches(filter, item, states))).length,
    ]),
  );
}

/** The nearest question before or after one that passes; null at the end. The question itself need not pass. */
export function neighbour(
  order: readonly Item[],
  from: QuestionId,
  direction: 'previous' | 'next',
  passes: (item: Item) => boolean,
): Item | null {
  const at = order.findIndex((item) => item.id === from);
  if (direction === 'next') return order.slice(at + 1).find(passes) ?? null;
  return order.slice(0, Math.max(at, 0)).findLast(passes) ?? null;
}

/** Where an assessment is taken up: its first open question, else its first. */
export function firstItem(order: readonly Item[], states: ItemStates): Item | undefined {
  return order.find((item) => isScored(item) && states.get(item.id)?.state === 'open') ?? order[0];
}

/** A question's place among those of its kind: scored ones, or symptoms. From 1. */
export function placeOf(order: readonly Item[], item: Item): { readonly position: number; readonly count: number } {
  const alike = order.filter((other) => isScored(other) === isScored(item));
  return { position: alike.indexOf(item) + 1, count: alike.length };
}

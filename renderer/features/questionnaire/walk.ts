import type { QuestionId } from '../../../shared/base/ids.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { type Item, isScored } from './item.ts';
import type { ItemStates } from './itemState.ts';

/** Narrows what the screen walks through and lists. */
export type Filter =
  | 'all'
  | 'open'
  | 'discuss'
  | 'unconfirmed'
  | 'dont-know'
  | 'flagged'
  | 'notes'
  | 'below-target'
  | 'gates'
  | 'symptoms';

const pillarFilters: readonly Filter[] = ['dont-know', 'flagged', 'notes', 'below-target'];
const ladderFilters: readonly Filter[] = ['dont-know', 'flagged', 'notes', 'gates', 'symptoms'];

/** Beside those that every framework has; a check has neither targets nor gates. */
const ownFilters: Readonly<Record<Framework['kind'], readonly Filter[]>> = {
  pillars: pillarFilters,
  ladder: ladderFilters,
  check: ['dont-know', 'flagged', 'notes'],
};

/** What an assessment has beside its agreed answers. */
export interface FilterNeeds {
  /** A cycle before left answers to be confirmed. */
  readonly hasPrevious: boolean;
  /** People answered for themselves, so their answers may lie apart. */
  readonly hasVoices: boolean;
}

/** The filters that can show something. */
export function filtersOf(kind: Framework['kind'], { hasPrevious, hasVoices }: FilterNeeds): readonly Filter[] {
  const first: readonly Filter[] = [
    'all',
    'open',
    ...(hasPrevious ? (['unconfirmed'] as const) : []),
    ...(hasVoices ? (['discuss'] as const) : []),
  ];
  return [...first, ...ownFilters[kind]];
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
    case 'discuss':
      return state !== undefined && state.dispute !== null;
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

/** How many questions each filter shows; "all" counts the scored ones, as every result does, and "discuss" what nobody has settled yet. */
export function filterCounts(
  filters: readonly Filter[],
  items: readonly Item[],
  states: ItemStates,
): ReadonlyMap<Filter, number> {
  const counts = (filter: Filter, item: Item): boolean => {
    if (filter === 'all') return isScored(item);
    const isSettled = filter === 'discuss' && states.get(item.id)?.dispute === 'settled';
    return !isSettled && matches(filter, item, states);
  };
  return new Map(filters.map((filter) => [filter, items.filter((item) => counts(filter, item)).length]));
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

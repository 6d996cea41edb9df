import { useMemo, useState } from 'react';
import type { QuestionId } from '../../../shared/base/ids.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import { type AssessmentView, useAssessment, useScore } from '../../api/useAssessment.ts';
import { type Item, itemsOf } from './item.ts';
import { type ItemState, type ItemStates, itemStates } from './itemState.ts';
import { type Filter, firstItem, matches, neighbour, orderOf } from './walk.ts';

/** Everything the parts of the Questions screen look at. */
export interface Work {
  readonly view: AssessmentView;
  readonly score: Score;
  /** In framework order. */
  readonly items: readonly Item[];
  /** In the order of work. */
  readonly order: readonly Item[];
  readonly states: ItemStates;
  readonly item: Item;
  readonly state: ItemState;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly passes: (item: Item) => boolean;
  readonly previous: Item | null;
  readonly next: Item | null;
}

const untouched: ItemState = {
  state: 'open',
  level: null,
  isFlagged: false,
  hasNote: false,
  isBelowTarget: false,
  isWaiting: false,
  isUnconfirmed: false,
};

/** The open assessment as a walk through its questions. An id that is missing or unknown means: where work is taken up. */
export function useWork(questionId: string | undefined): Work {
  const view = useAssessment();
  const score = useScore();
  const { framework, texts, draft } = view;
  const [filter, setFilter] = useState<Filter>('all');

  const items = useMemo(() => itemsOf({ framework, texts }), [framework, texts]);
  const keyFirst = draft.facilitation?.keyQuestionsFirst === true;
  const order = useMemo(() => orderOf(items, keyFirst), [items, keyFirst]);
  const states = useMemo(() => itemStates(items, draft, score), [items, draft, score]);

  const item = order.find(({ id }) => id === questionId) ?? firstItem(order, states);
  if (item === undefined) throw new Error('a framework without questions');
  const passes = (candidate: Item) => matches(filter, candidate, states);
  return {
    view,
    score,
    items,
    order,
    states,
    item,
    state: stateOf(states, item.id),
    filter,
    setFilter,
    passes,
    previous: neighbour(order, item.id, 'previous', passes),
    next: neighbour(order, item.id, 'next', passes),
  };
}

export function stateOf(states: ItemStates, id: QuestionId): ItemState {
  return states.get(id) ?? untouched;
}

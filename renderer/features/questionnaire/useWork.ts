import { useDeferredValue, useMemo, useState } from 'react';
import type { QuestionId } from '../../../shared/base/ids.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import { walkOn, widestFirst } from '../../../shared/workshop/discuss.ts';
import { hiddenQuestions, withoutVotes } from '../../../shared/workshop/vote.ts';
import { scoreOf } from '../../api/scoreOf.ts';
import { type AssessmentView, useAssessment } from '../../api/useAssessment.ts';
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
  /** What passes, in the order in which previous and next walk through it. */
  readonly listed: readonly Item[];
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
  dispute: null,
};

/** The open assessment as a walk through its questions. An id that is missing or unknown means: where work is taken up. `voteAt`: the
 * question whose vote strip is open; what is voted on is seen by nobody before it is revealed. */
export function useWork(questionId: string | undefined, voteAt: QuestionId | null): Work {
  const view = useAssessment();
  const { framework, texts, readOnly } = view;
  // Before the room the walk is the same: states and places say no text.
  const { draft } = view.session.state();
  const now = useMemo(
    () => ({ framework, texts, draft, readOnly, voteAt }),
    [framework, texts, draft, readOnly, voteAt],
  );
  // [Note: The walk follows] A key shows first what it was pressed for; where every question stands is worked out right after that frame.
  const walked = useDeferredValue(now);
  const seen = useMemo(
    () => (walked.readOnly ? walked.draft : withoutVotes(walked.draft, hiddenQuestions(walked.draft, walked.voteAt))),
    [walked],
  );
  const score = scoreOf(walked.framework, seen.assessment);
  const [filter, setOnlyFilter] = useState<Filter>('all');
  // Where the walk through the widest spreads began: its order must not move under the room.
  const [begun, setBegun] = useState<readonly QuestionId[]>([]);

  const items = useMemo(() => itemsOf({ framework, texts }), [framework, texts]);
  const keyFirst = draft.facilitation?.keyQuestionsFirst === true;
  const order = useMemo(() => orderOf(items, keyFirst), [items, keyFirst]);
  const states = useMemo(() => itemStates(items, seen, score), [items, seen, score]);

  const item = order.find(({ id }) => id === questionId) ?? firstItem(order, states);
  if (item === undefined) throw new Error('a framework without questions');
  const setFilter = (next: Filter) => {
    if (next === 'discuss') setBegun(widestFirst(score).map(({ question }) => question));
    setOnlyFilter(next);
  };
  const listed = useMemo(() => {
    if (filter !== 'discuss') return order.filter((candidate) => matches(filter, candidate, states));
    const byId = new Map(items.map((one) => [one.id, one]));
    return walkOn(begun, widestFirst(score)).flatMap((id) => byId.get(id) ?? []);
  }, [filter, begun, items, order, states, score]);
  const passes = (candidate: Item) => listed.includes(candidate);
  // Beside a walk of its own order the question on screen may stand in none.
  const walk = filter === 'discuss' ? listed : order;
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
    listed,
    previous: neighbour(walk, item.id, 'previous', passes),
    next: neighbour(walk, item.id, 'next', passes),
  };
}

export function stateOf(states: ItemStates, id: QuestionId): ItemState {
  return states.get(id) ?? untouched;
}

import type { Translate } from '../../../shared/i18n/translate.ts';
import type { QuestionState } from '../../../shared/scoring/result.ts';
import { tileOf, type WorkTileValue } from '../../ui/tileValue.ts';
import type { Item } from './item.ts';
import type { ItemState } from './itemState.ts';

/** What the tile of a question shows while it is worked on. */
export function workTileOf(state: ItemState): WorkTileValue {
  return state.isUnconfirmed ? 'unconfirmed' : tileOf(state);
}

const stateKeys: Readonly<Record<Exclude<QuestionState, 'answered'>, string>> = {
  open: 'questions.state.open',
  'dont-know': 'questions.state.dontKnow',
  'not-applicable': 'questions.state.notApplicable',
};

/** A state in words: "2 Emerging", "open". */
export function stateWords(t: Translate, item: Item, { state, level }: Pick<ItemState, 'state' | 'level'>): string {
  if (state !== 'answered') return t(stateKeys[state]);
  const choice = item.choices.find(({ value }) => value === level);
  if (choice === undefined) return t('questions.state.open');
  return item.kind === 'symptom' ? choice.name : `${choice.value} ${choice.name}`;
}

/** All that a tile shows, in words: "R4 Forecasting: 2 Emerging, key question, marked". */
export function tileWords(t: Translate, item: Item, state: ItemState): string {
  const key = item.kind === 'criterion' ? 'questions.gate' : 'questions.keyQuestion';
  const signs = [
    state.isUnconfirmed ? t('questions.state.unconfirmed') : stateWords(t, item, state),
    ...(item.isKey ? [t(key)] : []),
    ...(state.isFlagged ? [t('questions.state.flagged')] : []),
  ];
  return `${item.id} ${item.name}: ${signs.join(', ')}`;
}

import type { Letter } from '../../../shared/assessment/schema.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { QuestionState } from '../../../shared/scoring/result.ts';
import type { TileValue, WorkTileValue } from '../../ui/tileValue.ts';
import type { Item } from './item.ts';
import type { ItemState } from './itemState.ts';

/** What the tile of a scored question shows. */
export function tileOf({
  state,
  level,
  isUnconfirmed = false,
}: Pick<ItemState, 'state' | 'level'> & Partial<ItemState>): WorkTileValue {
  if (isUnconfirmed) return 'unconfirmed';
  if (state !== 'answered') return state;
  return asTile(level) ?? 'open';
}

/** The tile of an answer; undefined where the answer is not on the ramp. */
export function asTile(value: number | Letter | null): TileValue | undefined {
  switch (value) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 'N':
    case 'P':
    case 'L':
    case 'F':
      return value;
    default:
      return undefined;
  }
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

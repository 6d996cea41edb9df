import { describe, expect, it } from 'vitest';
import { asksForFigure } from '../../../../renderer/features/questionnaire/asksForFigure.ts';
import type { ItemState } from '../../../../renderer/features/questionnaire/itemState.ts';
import { stateWords, tileWords, workTileOf } from '../../../../renderer/features/questionnaire/stateWords.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { anAgreed } from '../../../builders/anAssessment.ts';
import { itemCalled, ladderEntry, pillarEntry } from './aQuestionnaire.ts';

const t = createTranslate('en');
const forecasting = itemCalled(pillarEntry, 'R4');

describe('tiles', () => {
  const open: ItemState = {
    state: 'open',
    level: null,
    isFlagged: false,
    hasNote: false,
    isBelowTarget: false,
    isWaiting: false,
    isUnconfirmed: false,
    dispute: null,
  };

  it('say all that they show', () => {
    expect(tileWords(t, forecasting, { ...open, state: 'answered', level: 2, isFlagged: true })).toBe(
      'R4 Forecasting: 2 Emerging, Key question, marked to come back to',
    );
    expect(tileWords(t, itemCalled(ladderEntry, '3.2'), { ...open, state: 'dont-know' })).toBe(
      '3.2 Self-service portal: don’t know, Gate',
    );
    expect(tileWords(t, forecasting, { ...open, isUnconfirmed: true })).toBe(
      'R4 Forecasting: not confirmed, Key question',
    );
  });

  it('show a level, a letter or why there is none', () => {
    expect(workTileOf({ ...open, state: 'answered', level: 'F' })).toBe('F');
    expect(workTileOf({ ...open, isUnconfirmed: true })).toBe('unconfirmed');
    expect(workTileOf({ ...open, state: 'not-applicable' })).toBe('not-applicable');
    expect(stateWords(t, itemCalled(ladderEntry, 'L1.1'), { state: 'answered', level: 0 })).toBe('Never');
  });
});

describe('asksForFigure', () => {
  it('asks where a measured result is claimed and nothing shows it yet', () => {
    expect(asksForFigure(anAgreed('R4', 4))).toBe(true);
    expect(asksForFigure(anAgreed('3.2', 'F'))).toBe(true);
    expect(asksForFigure(anAgreed('R4', 4, { references: ['error report'] }))).toBe(false);
    expect(asksForFigure(anAgreed('R4', 3))).toBe(false);
    expect(asksForFigure(anAgreed('3.2', 'L'))).toBe(false);
    expect(asksForFigure(undefined)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { asksForFigure } from '../../../../renderer/features/questionnaire/asksForFigure.ts';
import { stateWords, tileOf, tileWords } from '../../../../renderer/features/questionnaire/tileOf.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { anAgreed } from '../../../builders/anAssessment.ts';
import { itemCalled, ladderEntry, pillarEntry } from './aQuestionnaire.ts';

const t = createTranslate('en');
const forecasting = itemCalled(pillarEntry, 'R4');

describe('tiles', () => {
  it('say all that they show', () => {
    const state = { hasNote: false, isBelowTarget: false, isWaiting: false, isUnconfirmed: false };
    expect(tileWords(t, forecasting, { ...state, state: 'answered', level: 2, isFlagged: true })).toBe(
      'R4 Forecasting: 2 Emerging, Key question, marked to come back to',
    );
    expect(
      tileWords(t, itemCalled(ladderEntry, '3.2'), { ...state, state: 'dont-know', level: null, isFlagged: false }),
    ).toBe('3.2 Self-service portal: don’t know, Gate');
    expect(
      tileWords(t, forecasting, { ...state, state: 'open', level: null, isFlagged: false, isUnconfirmed: true }),
    ).toBe('R4 Forecasting: not confirmed, Key question');
  });

  it('show a level, a letter or why there is none', () => {
    expect(tileOf({ state: 'answered', level: 'F' })).toBe('F');
    expect(tileOf({ state: 'open', level: null, isUnconfirmed: true })).toBe('unconfirmed');
    expect(tileOf({ state: 'not-applicable', level: null })).toBe('not-applicable');
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

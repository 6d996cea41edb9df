import { describe, expect, it } from 'vitest';
import type { CallProblem } from '../../../../renderer/api/problem.ts';
import { asksForFigure } from '../../../../renderer/features/questionnaire/asksForFigure.ts';
import { failedText, savedText } from '../../../../renderer/features/questionnaire/savedWords.ts';
import { stateWords, tileOf, tileWords } from '../../../../renderer/features/questionnaire/tileOf.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { anAgreed } from '../../../builders/anAssessment.ts';
import { itemCalled, ladderEntry, pillarEntry } from './aQuestionnaire.ts';

const t = createTranslate('en');
const forecasting = itemCalled(pillarEntry, 'R4');

describe('tiles', () => {
  it('say all that they show', () => {
    const state = { hasNote: false, isBelowTarget: false, isWaiting: false };
    expect(tileWords(t, forecasting, { ...state, state: 'answered', level: 2, isFlagged: true })).toBe(
      'R4 Forecasting: 2 Emerging, Key question, marked to come back to',
    );
    expect(
      tileWords(t, itemCalled(ladderEntry, '3.2'), { ...state, state: 'dont-know', level: null, isFlagged: false }),
    ).toBe('3.2 Self-service portal: don’t know, Gate');
  });

  it('show a level, a letter or why there is none', () => {
    expect(tileOf({ state: 'answered', level: 'F' })).toBe('F');
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

describe('the saved line', () => {
  it('gives the time of today and the day of any other', () => {
    const at = new Date(2026, 10, 2, 14, 32, 7);
    expect(savedText(t, 'en', at.toISOString(), '2026-11-02')).toBe('Saved 14:32:07');
    expect(savedText(t, 'en', at.toISOString(), '2026-11-03')).toBe('Saved Nov 2, 2026, 14:32');
  });

  it.each<[CallProblem, string]>([
    [{ code: 'UNREACHABLE' }, 'did not answer'],
    [{ code: 'READ_ONLY' }, 'signed off'],
    [{ code: 'NOT_FOUND' }, 'removed'],
    [{ code: 'TROUBLE', data: { code: 'disk-full' } }, 'disk is full'],
    [{ code: 'TROUBLE', data: { code: 'read-only' } }, 'cannot be written'],
    [{ code: 'INTERNAL' }, 'Not saved'],
  ])('says of %j what happened and that nothing typed is lost', (problem, words) => {
    const text = failedText(t, { kind: 'failed', problem, changes: [] });
    expect(text).toContain(words);
    expect(text).toContain('still here');
  });
});

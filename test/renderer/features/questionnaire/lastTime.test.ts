import { describe, expect, it } from 'vitest';
import {
  editPreviousAction,
  isRevealed,
  lastTimeOf,
  sameAsLastTime,
  showLastTime,
  stepsSince,
} from '../../../../renderer/features/questionnaire/lastTime.ts';
import { lastTimeWords } from '../../../../renderer/features/questionnaire/lastTimeWords.ts';
import { applyChange, type Draft } from '../../../../shared/assessment/applyChange.ts';
import type { Answer, Previous } from '../../../../shared/assessment/schema.ts';
import type { ActionId, QuestionId } from '../../../../shared/base/ids.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { anAgreed, aResponse } from '../../../builders/anAssessment.ts';
import { aDraft, itemCalled, ladderEntry, pillarEntry, statesOf } from './aQuestionnaire.ts';

const t = createTranslate('en');
const forecasting = itemCalled(pillarEntry, 'R4');
const R4 = 'R4' as QuestionId;
const action = 'R4-23' as ActionId;

function previousWith(answer: Answer, rationale?: string): Previous {
  return {
    name: 'Spring workshop',
    answers: [{ question: R4, answer, ...(rationale === undefined ? {} : { rationale }) }],
    actions: [{ id: action, title: 'Agree stage exits', question: R4, status: 'open' }],
  };
}

const carried = (answer: Answer, rationale?: string) => aDraft({ previous: previousWith(answer, rationale) });
const changed = (draft: Draft, changes: readonly Parameters<typeof applyChange>[1][]) =>
  changes.reduce(applyChange, draft);

describe('a carried answer', () => {
  it('is no answer: no score, no state and no level knows it', () => {
    const draft = carried(4);
    expect(score(pillarEntry.framework, draft.assessment)).toEqual(score(pillarEntry.framework, aDraft().assessment));
    expect(statesOf(pillarEntry, draft).get(R4)).toMatchObject({ state: 'open', level: null, isUnconfirmed: true });
  });

  it('stays hidden until somebody has chosen, unless the room wants to see it', () => {
    expect(isRevealed(carried(2), R4)).toBe(false);
    expect(isRevealed(aDraft({ previous: previousWith(2), agreed: [anAgreed('R4', 3)] }), R4)).toBe(true);
    expect(isRevealed(changed(carried(2), [showLastTime(carried(2), true)]), R4)).toBe(true);
  });

  it('is seen too once somebody has answered for themselves, as in a survey', () => {
    const survey = aDraft({ previous: previousWith(2), responses: [aResponse('p1', 'R4', 3)] });
    expect(isRevealed(survey, R4)).toBe(true);
    const other = aDraft({ previous: previousWith(2), responses: [aResponse('p1', 'P1', 3)] });
    expect(isRevealed(other, R4)).toBe(false);
  });

  it('is not offered where the questionnaire has no such answer', () => {
    expect(lastTimeOf(carried('L'), forecasting)?.answer).toBeNull();
    expect(sameAsLastTime(carried('L'), forecasting)).toEqual([]);
    expect(lastTimeOf(aDraft(), forecasting)).toBeNull();
  });
});

describe('sameAsLastTime', () => {
  it('stores the answer with why it was given, and counts from then on', () => {
    const draft = carried(2, 'the deck says so');
    const next = changed(draft, sameAsLastTime(draft, forecasting));
    expect(next.assessment.agreed).toEqual([{ question: R4, answer: 2, rationale: 'the deck says so' }]);
    expect(statesOf(pillarEntry, next).get(R4)).toMatchObject({ state: 'answered', level: 2, isUnconfirmed: false });
    expect(sameAsLastTime(next, forecasting)).toEqual([]);
  });

  it('keeps what was written now, and takes what waited along', () => {
    const draft = aDraft(
      { previous: previousWith('dont-know', 'nobody in the room') },
      { facilitation: { waiting: { [R4]: { rationale: 'new reason', note: 'see file' } } } },
    );
    const next = changed(draft, sameAsLastTime(draft, forecasting));
    expect(next.assessment.agreed).toEqual([
      { question: R4, answer: 'dont-know', rationale: 'new reason', note: 'see file' },
    ]);
    expect(next.facilitation).toBeNull();
  });
});

describe('the way since last time', () => {
  const portal = itemCalled(ladderEntry, '3.2');

  it('counts steps of the scale', () => {
    expect(stepsSince(forecasting, 2, 4)).toBe(2);
    expect(stepsSince(portal, 'L', 'P')).toBe(-1);
    expect(stepsSince(forecasting, 'dont-know', 3)).toBeNull();
  });

  it('is said in words', () => {
    expect(lastTimeWords(t, forecasting, 2, 3)).toBe('Last time: 2 Emerging (+1)');
    expect(lastTimeWords(t, forecasting, 2, 2)).toBe('Last time: 2 Emerging, unchanged');
    expect(lastTimeWords(t, forecasting, 3, 1)).toBe('Last time: 3 Defined (−2)');
    expect(lastTimeWords(t, forecasting, 'dont-know', 3)).toBe('Last time: don’t know');
    expect(lastTimeWords(t, forecasting, 2, undefined)).toBe('Last time: 2 Emerging');
  });
});

describe('what became of an action', () => {
  it('keeps its day only while it is done', () => {
    const done = changed(carried(2), editPreviousAction(carried(2), action, { status: 'done', doneOn: '2026-11-02' }));
    expect(done.assessment.previous?.actions[0]).toMatchObject({ status: 'done', doneOn: '2026-11-02' });
    const dropped = changed(done, editPreviousAction(done, action, { status: 'dropped' }));
    expect(dropped.assessment.previous?.actions[0]).toEqual({
      id: action,
      title: 'Agree stage exits',
      question: R4,
      status: 'dropped',
    });
    const undated = changed(done, editPreviousAction(done, action, { doneOn: '' }));
    expect(undated.assessment.previous?.actions[0]?.doneOn).toBeUndefined();
  });
});

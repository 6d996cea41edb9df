import { describe, expect, it } from 'vitest';
import { answerHistory } from '../../../../renderer/features/questionnaire/answerHistory.ts';
import type { HistoryEvent } from '../../../../shared/contract/cycles.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { pillarEntry } from './aQuestionnaire.ts';

const frame = { ...pillarEntry, t: createTranslate('en') };

function anEvent(overrides: Partial<HistoryEvent>): HistoryEvent {
  return {
    seq: 7,
    at: '2026-11-02T09:15:00.000Z',
    actor: 'facilitator',
    kind: 'edit',
    purged: false,
    entries: [],
    more: 0,
    workflow: null,
    snapshot: null,
    exported: null,
    moment: null,
    ...overrides,
  };
}

const raised = {
  key: 'agreed:R4',
  before: { question: 'R4', answer: 2 },
  after: { question: 'R4', answer: 3 },
  cut: false,
};

describe('answerHistory', () => {
  it('says from what to what, and how it came about', () => {
    const [edit, undo, moment] = answerHistory(
      [
        anEvent({ entries: [raised] }),
        anEvent({ kind: 'undo', entries: [raised] }),
        anEvent({ moment: 3, entries: [raised] }),
      ],
      frame,
    );
    expect(edit?.how).toBeNull();
    expect(edit?.lines[0]?.text).toContain('R4 Forecasting');
    expect(edit?.lines[0]?.text).toMatch(/2.*→.*3/);
    expect([undo?.how, moment?.how]).toEqual(['undo', 'moment']);
  });

  it('names a text that is too long to be told, and leaves out events that say nothing', () => {
    const cut = { key: 'agreed:R4', before: null, after: null, cut: true };
    const past = answerHistory([anEvent({ entries: [cut] }), anEvent({ purged: true })], frame);
    expect(past).toHaveLength(1);
    expect(past[0]?.lines[0]?.text).toBe('R4 Forecasting: a long text was changed');
  });
});

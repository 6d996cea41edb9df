import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreedOf,
  answerWith,
  clearAnswer,
  detailsOf,
  editDetails,
  isWaiting,
  tickMissing,
} from '../../../shared/assessment/agreedEntry.ts';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import { Change } from '../../../shared/assessment/change.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { anAgreed, voicesOf } from '../../builders/anAssessment.ts';
import { aDraft } from '../../renderer/features/questionnaire/aQuestionnaire.ts';

const R4 = 'R4' as QuestionId;
const applied = (draft: Draft, changes: readonly Change[]) => changes.reduce(applyChange, draft);

describe('answerWith', () => {
  it('keeps everything that was said beside the answer before', () => {
    const draft = aDraft({ agreed: [anAgreed('R4', 2, { note: 'two versions', flag: true, evidence: 'shown' })] });
    expect(agreedOf(applied(draft, answerWith(draft, R4, 3)), R4)).toEqual(
      anAgreed('R4', 3, { note: 'two versions', flag: true, evidence: 'shown' }),
    );
  });

  it('takes along what was waiting, in the same step of undo, and leaves nothing waiting', () => {
    const draft = aDraft({}, { facilitation: { minutes: 90, waiting: { [R4]: { note: 'said before' } } } });
    const changes = answerWith(draft, R4, 2);
    expect(changes.map(({ entry }) => entry)).toEqual(['agreed', 'facilitation']);
    const next = applied(draft, changes);
    expect(agreedOf(next, R4)?.note).toBe('said before');
    expect(next.facilitation).toEqual({ minutes: 90 });
  });

  it('changes details in the same step, also when the answer stays', () => {
    const draft = aDraft({ agreed: [anAgreed('R4', 2, { note: 'two versions' })] });
    const answer = { notApplicable: 'no forecast' };
    const changes = answerWith(draft, R4, answer, { readers: { reason: 'consultant' } });
    expect(changes.length).toBe(1);
    const next = applied(draft, changes);
    const hidden = anAgreed('R4', answer, { note: 'two versions', readers: { reason: 'consultant' } });
    expect(agreedOf(next, R4)).toEqual(hidden);
    const opened = applied(next, answerWith(next, R4, answer, { readers: undefined }));
    expect(agreedOf(opened, R4)).toEqual(anAgreed('R4', answer, { note: 'two versions' }));
  });

  it('changes nothing when it is the answer already', () => {
    const draft = aDraft({ agreed: [anAgreed('R4', { notApplicable: 'no forecast' })] });
    expect(answerWith(draft, R4, { notApplicable: 'no forecast' })).toEqual([]);
    expect(answerWith(draft, R4, 'dont-know')).toHaveLength(1);
  });

  it('keeps ticks above the new level only', () => {
    const draft = aDraft({
      agreed: [
        anAgreed('R4', 2, {
          missing: [
            { level: 3, clause: 1 },
            { level: 4, clause: 2 },
          ],
        }),
      ],
    });
    expect(agreedOf(applied(draft, answerWith(draft, R4, 1)), R4)?.missing).toHaveLength(2);
    expect(agreedOf(applied(draft, answerWith(draft, R4, 3)), R4)?.missing).toEqual([{ level: 4, clause: 2 }]);
    expect(agreedOf(applied(draft, answerWith(draft, R4, 'dont-know')), R4)).not.toHaveProperty('missing');
  });

  it('is agreed over the responses, which stay', () => {
    const voices = voicesOf('R4', { sales: [1, 5] });
    const draft = aDraft(voices);
    expect(applied(draft, answerWith(draft, R4, 3)).assessment).toMatchObject({
      ...voices,
      agreed: [anAgreed('R4', 3)],
    });
  });

  it('goes by the last entry of a question', () => {
    const draft = aDraft({ agreed: [anAgreed('R4', 1, { note: 'old' }), anAgreed('R4', 2, { note: 'new' })] });
    expect(agreedOf(applied(draft, answerWith(draft, R4, 3)), R4)?.note).toBe('new');
  });
});

describe('clearAnswer', () => {
  it('lets what was said wait for the next answer', () => {
    const draft = aDraft({ agreed: [anAgreed('R4', 2, { note: 'two versions', missing: [{ level: 3, clause: 1 }] })] });
    const next = applied(draft, clearAnswer(draft, R4));
    expect(agreedOf(next, R4)).toBeUndefined();
    expect(isWaiting(next, R4)).toBe(true);
    expect(detailsOf(next, R4)).toEqual({ note: 'two versions' });
  });

  it('changes nothing where there is no answer', () => {
    expect(clearAnswer(aDraft(), R4)).toEqual([]);
  });
});

describe('editDetails', () => {
  it('edits beside the answer, and takes away what became empty', () => {
    const draft = aDraft({
      agreed: [anAgreed('R4', 2, { note: 'x', references: ['a'], missing: [{ level: 3, clause: 1 }] })],
    });
    const next = applied(draft, editDetails(draft, R4, { note: '', references: [], flag: true }));
    expect(agreedOf(next, R4)).toEqual(anAgreed('R4', 2, { flag: true, missing: [{ level: 3, clause: 1 }] }));
  });

  it('waits with what is said before an answer, and forgets it when it is taken back', () => {
    const draft = aDraft({}, { facilitation: { keyQuestionsFirst: true } });
    const noted = applied(draft, editDetails(draft, R4, { note: 'ask finance' }));
    expect(noted.facilitation).toEqual({ keyQuestionsFirst: true, waiting: { R4: { note: 'ask finance' } } });
    expect(applied(noted, editDetails(noted, R4, { note: '' })).facilitation).toEqual({ keyQuestionsFirst: true });
  });

  it('leaves no trace of itself when nothing else is kept', () => {
    const noted = applied(aDraft(), editDetails(aDraft(), R4, { flag: true }));
    expect(applied(noted, editDetails(noted, R4, { flag: undefined })).facilitation).toBeNull();
  });

  it('changes nothing when nothing changed', () => {
    const draft = aDraft({ agreed: [anAgreed('R4', 2, { note: 'x', flag: false })] });
    expect(editDetails(draft, R4, { note: 'x', flag: undefined })).toEqual([]);
    expect(editDetails(aDraft(), R4, { note: '' })).toEqual([]);
  });
});

describe('tickMissing', () => {
  it('ticks in the order of levels and clauses, and takes a tick back', () => {
    const draft = aDraft({ agreed: [anAgreed('R4', 2, { missing: [{ level: 3, clause: 3 }] })] });
    const ticked = applied(draft, tickMissing(draft, R4, 3, 1, true));
    expect(agreedOf(ticked, R4)?.missing).toEqual([
      { level: 3, clause: 1 },
      { level: 3, clause: 3 },
    ]);
    const first = applied(ticked, tickMissing(ticked, R4, 3, 1, false));
    expect(agreedOf(applied(first, tickMissing(first, R4, 3, 3, false)), R4)).toEqual(anAgreed('R4', 2));
  });

  it('needs an answer', () => {
    expect(tickMissing(aDraft(), R4, 3, 1, true)).toEqual([]);
  });
});

const step = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), value: fc.constantFrom(1, 2, 3, 4, 5, 'dont-know' as const) }),
  fc.record({ do: fc.constant('clear' as const) }),
  fc.record({ do: fc.constant('note' as const), text: fc.string() }),
  fc.record({ do: fc.constant('tick' as const), level: fc.integer({ min: 1, max: 5 }), on: fc.boolean() }),
);

describe('any sequence of edits', () => {
  it('keeps the last note, whatever becomes of the answer, and makes only changes that can be stored', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let draft = aDraft();
        let note = '';
        for (const edit of steps) {
          if (edit.do === 'note') note = edit.text;
          const changes =
            edit.do === 'answer'
              ? answerWith(draft, R4, edit.value)
              : edit.do === 'clear'
                ? clearAnswer(draft, R4)
                : edit.do === 'note'
                  ? editDetails(draft, R4, { note: edit.text })
                  : tickMissing(draft, R4, edit.level, 1, edit.on);
          for (const change of changes) expect(Change.safeParse(change).success).toBe(true);
          draft = applied(draft, changes);
          expect(detailsOf(draft, R4).note ?? '').toBe(note);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { answerProblem } from '../../../shared/assessment/answerProblem.ts';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import type { Change } from '../../../shared/assessment/change.ts';
import { changeProblem } from '../../../shared/assessment/changeProblem.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import { parseReplies, type ReplyFrame } from '../../../shared/workshop/parseReplies.ts';
import { changesOf } from '../../../shared/workshop/replyChanges.ts';
import type { Preview, StoredLine } from '../../../shared/workshop/replyPreview.ts';
import { anAssessment, aParticipant } from '../../builders/anAssessment.ts';
import { ladderFrame, pillarFrame } from '../../builders/aReply.ts';
import { dice } from '../../builders/dice.ts';
import { generatedReply } from '../../builders/generatedReply.ts';

const replies = 5_000;
const person = 'p1' as ParticipantId;
const at = '2026-03-03T09:00:00.000Z';
const empty: Draft = {
  assessment: anAssessment({ participants: [aParticipant('p1', 'sales')] }),
  facilitation: null,
  report: null,
};
const frameOf = (seed: number): ReplyFrame => (seed % 2 === 0 ? pillarFrame : ladderFrame);
const after = (draft: Draft, changes: readonly Change[]) => changes.reduce(applyChange, draft);
const storedLines = ({ lines }: Preview) => lines.filter((line): line is StoredLine => line.kind === 'stored');

describe(`${replies} generated replies`, () => {
  it('are stored exactly as previewed, valid, whole, and once', () => {
    for (let seed = 1; seed <= replies; seed += 1) {
      const frame = frameOf(seed);
      const preview = parseReplies(generatedReply(seed, frame).text, frame);
      const changes = changesOf(preview, person, empty, at);
      const draft = after(empty, changes);
      const shown = storedLines(preview).map(({ question, answer, note }) => ({
        participant: person,
        question,
        answer,
        ...(note === null ? {} : { note }),
        answeredAt: at,
      }));
      expect(draft.assessment.responses ?? [], `seed ${seed}`).toEqual(shown);
      expect(new Set(shown.map(({ question }) => question)).size, `seed ${seed}`).toBe(shown.length);
      for (const change of changes) expect(changeProblem(frame.framework, empty.assessment, change)).toBeNull();
      for (const { question, answer } of shown) expect(answerProblem(frame.framework, question, answer)).toBeNull();
      expect(changesOf(preview, person, draft, '2026-03-04T09:00:00.000Z'), `seed ${seed}`).toEqual([]);
    }
  });

  it('say what their writer meant where that is clear, and nothing where it is not', () => {
    for (let seed = 1; seed <= replies; seed += 1) {
      const frame = frameOf(seed);
      const { text, clear, unclear } = generatedReply(seed, frame);
      const preview = parseReplies(text, frame);
      const stored = new Map(storedLines(preview).map(({ question, answer, note }) => [question, { answer, note }]));
      expect([...stored].toSorted(), `seed ${seed}`).toEqual([...clear].toSorted());
      const flagged = preview.lines.filter((line) => line.kind === 'unclear');
      expect(flagged.length, `seed ${seed}`).toBeGreaterThanOrEqual(unclear.size);
    }
  });
});

describe('replies of damaged text', () => {
  it('never store an answer that is not valid, nor two to one question', () => {
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const frame = frameOf(seed);
      const random = dice(seed);
      const characters = [...generatedReply(seed, frame).text];
      const hostile = [
        '\u0000',
        '\ud800',
        '\u202e',
        '\u200b',
        '\n',
        '>',
        '<',
        '(',
        ')',
        ',',
        '3',
        'R',
        '4',
        '.',
        '?',
        '🙂',
        '\u0301',
      ];
      for (let blow = 0; blow < 30; blow += 1) {
        characters.splice(random.whole(0, characters.length), random.whole(0, 3), random.pick(hostile));
      }
      const preview = parseReplies(characters.join(''), frame);
      const shown = storedLines(preview);
      expect(new Set(shown.map(({ question }) => question)).size).toBe(shown.length);
      for (const change of changesOf(preview, person, empty, at)) {
        expect(changeProblem(frame.framework, empty.assessment, change), `seed ${seed}`).toBeNull();
      }
    }
  });
});

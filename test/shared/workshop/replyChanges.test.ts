import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/assessment/applyChange.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import { parseReplies } from '../../../shared/workshop/parseReplies.ts';
import { changesOf, replyRows } from '../../../shared/workshop/replyChanges.ts';
import { anAssessment, aParticipant, aResponse } from '../../builders/anAssessment.ts';
import { pillarFrame } from '../../builders/aReply.ts';

const person = 'p1' as ParticipantId;
const at = '2026-03-03T09:00:00.000Z';
const draft: Draft = {
  assessment: anAssessment({
    participants: [aParticipant('p1', 'sales'), aParticipant('p2', 'marketing')],
    responses: [
      aResponse('p1', 'R4', 2, { note: 'by hand', evidence: 'shown', firstVote: 1 }),
      aResponse('p1', 'I6', 2),
      aResponse('p2', 'T6', 4),
    ],
  }),
  facilitation: null,
  report: null,
};
const preview = parseReplies('R4 3\nI6 2\nT6 n/a: the parent\nP1 3-4', pillarFrame);

describe('what a reply changes', () => {
  it('replaces an answer and keeps what was said beside it, leaves what is stored alone, and touches nobody else', () => {
    expect(changesOf(preview, person, draft, at).map((change) => ('value' in change ? change.value : null))).toEqual([
      aResponse('p1', 'R4', 3, { note: 'by hand', evidence: 'shown', firstVote: 1, answeredAt: at }),
      aResponse('p1', 'T6', { notApplicable: 'the parent' }, { answeredAt: at }),
    ]);
  });

  it('shows each line beside the answer that it replaces', () => {
    const rows = replyRows(preview, person, draft);
    expect(rows.map(({ line, before, isSame }) => [line.question, before?.answer ?? null, isSame])).toEqual([
      ['R4', 2, false],
      ['I6', 2, true],
      ['T6', null, false],
    ]);
    expect(replyRows(preview, null, draft).every(({ before, isSame }) => before === null && !isSame)).toBe(true);
  });
});

import type { Draft } from '../assessment/applyChange.ts';
import type { Change } from '../assessment/change.ts';
import type { Response } from '../assessment/schema.ts';
import type { ParticipantId, QuestionId } from '../base/ids.ts';
import type { Preview, StoredLine } from './replyPreview.ts';

/** A line that will be stored, beside what the participant had answered before. */
export interface ReplyRow {
  readonly line: StoredLine;
  /** Null where it is their first answer. */
  readonly before: Response | null;
  /** True where it is stored already, word for word. */
  readonly isSame: boolean;
}

/** The lines of a preview that are stored, against what a participant has answered; null stands for somebody new. */
export function replyRows(
  preview: Preview,
  participant: ParticipantId | null,
  { assessment }: Draft,
): readonly ReplyRow[] {
  const own = new Map<QuestionId, Response>(
    (assessment.responses ?? [])
      .filter((response) => response.participant === participant)
      .map((response) => [response.question, response]),
  );
  return preview.lines.flatMap((line) => {
    if (line.kind !== 'stored') return [];
    const before = own.get(line.question) ?? null;
    return [{ line, before, isSame: before !== null && isStored(line, before) }];
  });
}

function isStored({ answer, note }: StoredLine, before: Response): boolean {
  const isAnswer =
    typeof answer === 'object' && typeof before.answer === 'object'
      ? answer.notApplicable === before.answer.notApplicable
      : answer === before.answer;
  return isAnswer && (note === null || note === before.note);
}

/** Stores exactly the lines of a preview as the responses of one participant; nothing for those that are stored already. What was said
 * beside an earlier answer stays. `at`: ISO instant of storing. */
export function changesOf(preview: Preview, participant: ParticipantId, draft: Draft, at: string): readonly Change[] {
  return replyRows(preview, participant, draft).flatMap(({ line, before, isSame }): readonly Change[] => {
    if (isSame) return [];
    const { question, answer, note } = line;
    const value: Response = {
      ...before,
      participant,
      question,
      answer,
      ...(note === null ? {} : { note }),
      answeredAt: at,
    };
    return [{ entry: 'response', participant, question, value }];
  });
}

import type { Answer } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import type { Unclear } from './replyAnswer.ts';

/** Why a line needs no attention: words around the answers, our own questions quoted, a question left without an answer, an answer that
 * was given before in the same words. */
export type Ignored = 'words' | 'question' | 'unanswered' | 'repeated';

/** Where a line stands in the reply. */
export interface LineAt {
  /** From 1. */
  readonly line: number;
  /** As it was pasted; a line with several answers gives one entry for each. */
  readonly text: string;
}

export interface StoredLine extends LineAt {
  readonly kind: 'stored';
  readonly question: QuestionId;
  readonly answer: Answer;
  readonly note: string | null;
}

export interface UnclearLine extends LineAt {
  readonly kind: 'unclear';
  readonly reason: Unclear;
  /** Which question it is about, where that much is clear. */
  readonly question: QuestionId | null;
}

export interface IgnoredLine extends LineAt {
  readonly kind: 'ignored';
  readonly why: Ignored;
}

export type PreviewLine = StoredLine | UnclearLine | IgnoredLine;

/** What a pasted reply says, line by line, empty lines left out. Refused whole when it is longer than `longestReply`. */
export interface Preview {
  readonly isTooLong: boolean;
  readonly lines: readonly PreviewLine[];
}

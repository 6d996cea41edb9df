import { type Answer, type Letter, Letters } from '../assessment/schema.ts';
import type { ParticipantId } from '../base/ids.ts';
import type { Standing, Vote } from './vote.ts';

/** What a key asks of the vote strip. */
export type VoteKey =
  | { readonly do: 'answer'; readonly answer: Answer }
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'absent' | 'take-back' | 'confirm' | 'reveal' | 'leave' | 'close' | 'nothing' };

/** The parts of a keyboard event that decide. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** What a key means to the strip, or null when it leaves it to the screen. `answers`: the answers of the scale by digit, lowest first.
 * Keys that would answer the question past the vote do nothing. */
export function voteKey({ key, code, shiftKey }: PressedKey, answers: readonly (number | Letter)[]): VoteKey | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return { do: 'move', by: key === 'ArrowLeft' ? -1 : 1 };
    case 'Backspace':
    case 'Delete':
      return { do: 'take-back' };
    case 'Enter':
      return { do: 'confirm' };
    case 'Escape':
      return { do: 'leave' };
    case '-':
    case '−':
      return { do: 'answer', answer: 'dont-know' };
    case '.':
    case ',':
    case 'Decimal':
      return { do: 'absent' };
    case '=':
      return { do: 'nothing' };
    default:
      return character(key, code, shiftKey, answers);
  }
}

function character(
  key: string,
  code: string,
  shiftKey: boolean,
  answers: readonly (number | Letter)[],
): VoteKey | null {
  const digit = /^\d$/.test(key)
    ? Number(key)
    : isSign(key)
      ? Number(/^Digit(\d)$/.exec(code)?.[1] ?? Number.NaN)
      : Number.NaN;
  const answer = Number.isNaN(digit) ? undefined : answers[digit - 1];
  if (answer !== undefined) return { do: 'answer', answer };
  if (!Number.isNaN(digit)) return { do: 'nothing' };
  const letter = letterOf(key, code);
  if (letter === null || shiftKey) return null;
  const rank = Letters.find((one) => one === letter);
  if (rank !== undefined && answers.includes(rank)) return { do: 'answer', answer: rank };
  switch (letter) {
    case 'R':
      return { do: 'reveal' };
    case 'V':
      return { do: 'close' };
    case 'D':
      return { do: 'answer', answer: 'dont-know' };
    case 'X':
    case 'E':
      return { do: 'nothing' };
    default:
      return null;
  }
}

/** On some keyboards the digit row gives signs unless Shift is held; such a sign stands for its digit. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z?=.,;:_+*/\\-]/i.test(key);
}

function letterOf(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (key.length !== 1 || key.charCodeAt(0) < 0x80) return null;
  return /^Key([A-Z])$/.exec(code)?.[1] ?? null;
}

/** Whose vote the next key is: the chosen person, else while the vote is hidden the first who has not voted; null when the key belongs to
 * the agreed answer. */
export function nextVoter({ voters, isRevealed }: Vote, chosen: ParticipantId | null): ParticipantId | null {
  if (chosen !== null && voters.some(({ participant }) => participant.id === chosen)) return chosen;
  if (isRevealed) return null;
  return firstTo(voters, isOpen) ?? voters[0]?.participant.id ?? null;
}

/** Where the keys go after a vote of this person: to the next one who has not voted, around the table; null for nobody in particular. */
export function afterVote({ voters }: Vote, participant: ParticipantId): ParticipantId | null {
  const at = voters.findIndex((voter) => voter.participant.id === participant);
  const around = [...voters.slice(at + 1), ...voters.slice(0, Math.max(at, 0))];
  return firstTo(around, isOpen);
}

/** The neighbour of a person in the fixed order; past the ends, null after the reveal (the agreed answer), else around. */
export function neighbourVoter(vote: Vote, chosen: ParticipantId | null, by: 1 | -1): ParticipantId | null {
  const { voters, isRevealed } = vote;
  if (voters.length === 0) return null;
  const now = nextVoter(vote, chosen);
  const at = voters.findIndex(({ participant }) => participant.id === now);
  if (at < 0) return voters.at(by === 1 ? 0 : -1)?.participant.id ?? null;
  const next = voters[at + by];
  if (next !== undefined) return next.participant.id;
  return isRevealed ? null : (voters.at(by === 1 ? 0 : -1)?.participant.id ?? null);
}

function isOpen(standing: Standing): boolean {
  return standing === 'waiting';
}

function firstTo(voters: Vote['voters'], passes: (standing: Standing) => boolean): ParticipantId | null {
  return voters.find(({ standing }) => passes(standing))?.participant.id ?? null;
}

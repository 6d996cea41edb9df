import { answerWith, type DetailsEdit } from '../assessment/agreedEntry.ts';
import { applyChange, type Draft } from '../assessment/applyChange.ts';
import type { Ballot, Cast, Change, Facilitation } from '../assessment/change.ts';
import type { Answer, Response } from '../assessment/schema.ts';
import type { ParticipantId, QuestionId } from '../base/ids.ts';
import { ballotOf, responseOf, voteOn } from './vote.ts';

/** Everything that a key of the vote stores, each as the changes of one step of undo. None of them looks at the screen. */

/** So many keys of one round can be taken back one by one; older ones of people who voted again are forgotten. */
const longestMemory = 2_000;

export interface CastOptions {
  /** ISO instant of the vote. */
  readonly at: string;
  /** Cast on a screen that nobody else saw: the ballot no longer opens by itself. */
  readonly secret?: boolean;
}

/** Stores a participant's vote as their response, over the one before; what was said beside it stays. */
export function castVote(
  draft: Draft,
  question: QuestionId,
  participant: ParticipantId,
  answer: Answer,
  { at, secret = false }: CastOptions,
): readonly Change[] {
  const before = responseOf(draft, question, participant);
  const value: Response = { ...before, participant, question, answer, answeredAt: at };
  return [responseChange(value), castChange(draft, question, { participant, ...beforeOf(before) }, secret)];
}

/** Notes that a participant is not there for this round: what they had answered before it stands. */
export function markAbsent(draft: Draft, question: QuestionId, participant: ParticipantId): readonly Change[] {
  const now = responseOf(draft, question, participant);
  const first = ballotOf(draft, question)?.casts.find((cast) => cast.participant === participant);
  const cast = castChange(draft, question, { participant, absent: true, ...beforeOf(now) }, false);
  return first === undefined ? [cast] : [...restore(draft, question, first), cast];
}

/** What Backspace does: the last key of the round is as if it had not been pressed. Null when there is none. */
export function takeBack(
  draft: Draft,
  question: QuestionId,
): { readonly participant: ParticipantId; readonly changes: readonly Change[] } | null {
  const ballot = ballotOf(draft, question);
  const last = ballot?.casts.at(-1);
  if (ballot === null || last === undefined) return null;
  const { revealed: _, ...rest } = ballot;
  const casts = ballot.casts.slice(0, -1);
  return {
    participant: last.participant,
    changes: [...restore(draft, question, last), ballotChange(draft, question, { ...rest, casts })],
  };
}

/** Opens the vote before everybody has voted. */
export function reveal(draft: Draft, question: QuestionId): readonly Change[] {
  if (voteOn(draft, question).isRevealed) return [];
  return [ballotChange(draft, question, { ...begun(draft, question), revealed: true })];
}

/** Why nobody can vote again: nobody has voted, or both rounds are over. */
export type NoSecondRound = 'none' | 'both';

/** Null when a second round may begin. Never a third one (method 7.7). */
export function secondRoundRefusal(draft: Draft, question: QuestionId): NoSecondRound | null {
  const { round, voters } = voteOn(draft, question);
  if (round === 2) return 'both';
  return voters.some(({ response }) => response !== null) ? null : 'none';
}

/** Begins the second round, hidden: every vote of the first is kept as such, and counts until its person votes anew. [Note: Both rounds] */
export function voteAgain(draft: Draft, question: QuestionId): readonly Change[] {
  if (secondRoundRefusal(draft, question) !== null) return [];
  const firsts = voteOn(draft, question).voters.flatMap(({ response }) =>
    response === null ? [] : [responseChange({ ...response, firstVote: response.answer })],
  );
  const isSecret = ballotOf(draft, question)?.secret === true;
  return [...firsts, ballotChange(draft, question, { round: 2, casts: [], ...(isSecret ? { secret: true } : {}) })];
}

/** Stores what the room settled on, with what was said about it, in one step. */
export function agreeOn(draft: Draft, question: QuestionId, answer: Answer, said: DetailsEdit = {}): readonly Change[] {
  const changes = answerWith(draft, question, answer, said);
  // What waited for an answer and the ballot live in one entry, which one step changes once.
  const after = changes.reduce(applyChange, draft);
  const { casts: _, ...ballot } = begun(after, question);
  const settled: Ballot = { ...ballot, casts: [], revealed: true, settled: true };
  return [...changes.filter(({ entry }) => entry !== 'facilitation'), ballotChange(after, question, settled)];
}

function begun(draft: Draft, question: QuestionId): Ballot {
  return ballotOf(draft, question) ?? { round: voteOn(draft, question).round, casts: [] };
}

function castChange(draft: Draft, question: QuestionId, cast: Cast, secret: boolean): Change {
  const ballot = begun(draft, question);
  const { isRevealed, isSettled } = voteOn(draft, question);
  const casts = remembered([...ballot.casts, cast]);
  const marks = {
    // A vote that is corrected in the open stays open.
    ...(isRevealed ? { revealed: true } : {}),
    ...(isSettled ? { settled: true } : {}),
    ...(secret || ballot.secret === true ? { secret: true } : {}),
  };
  return ballotChange(draft, question, { ...ballot, ...marks, casts });
}

function remembered(casts: readonly Cast[]): Cast[] {
  if (casts.length <= longestMemory) return [...casts];
  const at = casts.findIndex(({ participant }, index) =>
    casts.some((later, place) => place > index && later.participant === participant),
  );
  return casts.toSpliced(Math.max(at, 0), 1);
}

/** The response as it was before a key. */
function restore(draft: Draft, question: QuestionId, { participant, before }: Cast): readonly Change[] {
  const now = responseOf(draft, question, participant);
  if (before === undefined) {
    return now === undefined ? [] : [{ entry: 'response', participant, question, value: null }];
  }
  const { answeredAt: _, ...rest } = now ?? { participant, question };
  const value: Response = { ...rest, ...before };
  return [responseChange(value)];
}

function beforeOf(response: Response | undefined): Pick<Cast, 'before'> {
  if (response === undefined) return {};
  const { answer, answeredAt } = response;
  return { before: answeredAt === undefined ? { answer } : { answer, answeredAt } };
}

function responseChange(value: Response): Change {
  return { entry: 'response', participant: value.participant, question: value.question, value };
}

function ballotChange({ facilitation }: Draft, question: QuestionId, ballot: Ballot): Change {
  const value: Facilitation = { ...facilitation, ballots: { ...facilitation?.ballots, [question]: ballot } };
  return { entry: 'facilitation', value };
}

import type { Answer } from '../assessment/schema.ts';
import type { ParticipantId } from '../base/ids.ts';
import type { Vote } from './vote.ts';
import type { VoteKey } from './voteKeys.ts';

/** [Note: Pass the laptop] A secret ballot: each person is alone with the screen, and between two of them it shows a name and nothing else.
 * What is chosen lives here until Enter stores it, so no screen ever shows a vote that is in. */
export interface SecretBallot {
  /** Who gets the laptop, in the fixed order. */
  readonly order: readonly ParticipantId[];
  readonly at: number;
  readonly step: 'pass' | 'choose' | 'done';
  /** What the person at the laptop has chosen so far. */
  readonly chosen: Answer | null;
}

/** What a key comes to: the next screen, and the vote that it stores. Null leaves the ballot. */
export interface SecretStep {
  readonly next: SecretBallot | null;
  readonly vote: { readonly participant: ParticipantId; readonly answer: Answer } | null;
}

/** Begins with the first person who has not voted yet. */
export function secretBallot({ voters }: Vote): SecretBallot {
  const order = voters.filter(({ standing }) => standing === 'waiting').map(({ participant }) => participant.id);
  return { order, at: 0, step: order.length === 0 ? 'done' : 'pass', chosen: null };
}

/** Who has the laptop, or is to get it. */
export function holderOf({ order, at, step }: SecretBallot): ParticipantId | null {
  return step === 'done' ? null : (order[at] ?? null);
}

/** What a key does to a secret ballot. `absent` skips: the person may still vote later. */
export function secretStep(ballot: SecretBallot, key: VoteKey): SecretStep {
  const stay: SecretStep = { next: ballot, vote: null };
  if (key.do === 'leave') return { next: null, vote: null };
  const { step, chosen } = ballot;
  const participant = holderOf(ballot);
  if (step === 'done' || participant === null) return stay;
  if (key.do === 'absent') return { next: passedOn(ballot), vote: null };
  if (step === 'pass') {
    return key.do === 'confirm' ? { next: { ...ballot, step: 'choose', chosen: null }, vote: null } : stay;
  }
  if (key.do === 'answer') return { next: { ...ballot, chosen: key.answer }, vote: null };
  if (key.do === 'take-back') return { next: { ...ballot, chosen: null }, vote: null };
  if (key.do !== 'confirm' || chosen === null) return stay;
  return { next: passedOn(ballot), vote: { participant, answer: chosen } };
}

function passedOn({ order, at }: SecretBallot): SecretBallot {
  const next = at + 1;
  return { order, at: next, step: next < order.length ? 'pass' : 'done', chosen: null };
}

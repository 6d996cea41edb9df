import type { Draft } from '../assessment/applyChange.ts';
import type { Ballot, Cast } from '../assessment/change.ts';
import type { Assessment, Participant, Response } from '../assessment/schema.ts';
import { type ParticipantId, QuestionId } from '../base/ids.ts';

/** Where a participant stands in the round that runs. `before`: answered before the vote began, which counts until overwritten. */
export type Standing = 'waiting' | 'voted' | 'before' | 'absent';

/** One participant in a vote. */
export interface Voter {
  readonly participant: Participant;
  readonly standing: Standing;
  /** The response that counts; show it only once the vote is revealed. */
  readonly response: Response | null;
}

/** The vote on one question as it stands. */
export interface Vote {
  readonly round: 1 | 2;
  /** In the order of the assessment. */
  readonly voters: readonly Voter[];
  /** Voters whose vote is in. */
  readonly voted: number;
  readonly absent: number;
  /** False: no level may be shown anywhere. */
  readonly isRevealed: boolean;
  /** Who voted what is never shown. */
  readonly isSecret: boolean;
  /** The agreed answer came out of this vote, or stood beside its responses from the start. */
  readonly isSettled: boolean;
}

/** The vote on a question: its ballot, or what its responses say where no ballot was kept (a question never voted on, an imported file). */
export function voteOn(draft: Draft, question: QuestionId): Vote {
  const ballot = ballotOf(draft, question);
  const responses = latestResponses(draft, question);
  const last = lastCasts(ballot);
  const rounds = ballot?.round ?? ([...responses.values()].some(({ firstVote }) => firstVote !== undefined) ? 2 : 1);
  const voters = (draft.assessment.participants ?? []).map((participant): Voter => {
    const response = responses.get(participant.id) ?? null;
    const cast = last.get(participant.id);
    return { participant, response, standing: standingOf(cast, response, ballot) };
  });
  const isAgreed = (draft.assessment.agreed ?? []).some((entry) => entry.question === question);
  const isSettled = isAgreed && (ballot === null ? responses.size > 0 : ballot.settled === true);
  const isDone = voters.length > 0 && voters.every(({ standing }) => standing !== 'waiting');
  const isOver = ballot === null && (isSettled || rounds === 2);
  return {
    round: rounds,
    voters,
    voted: voters.filter(({ standing }) => standing === 'voted' || standing === 'before').length,
    absent: voters.filter(({ standing }) => standing === 'absent').length,
    isRevealed: ballot?.revealed === true || isSettled || isOver || (isDone && ballot?.secret !== true),
    isSecret: ballot?.secret === true,
    isSettled,
  };
}

/** The questions whose votes must not be seen anywhere: a ballot was begun, or is about to be (`asked`), and is not revealed. */
export function hiddenQuestions(draft: Draft, asked: QuestionId | null = null): ReadonlySet<QuestionId> {
  const begun = Object.entries(draft.facilitation?.ballots ?? {}).flatMap(([id, { revealed }]) =>
    revealed === true ? [] : [QuestionId.parse(id)],
  );
  const questions = asked === null ? begun : [...begun, asked];
  return new Set(questions.filter((question) => !voteOn(draft, question).isRevealed));
}

/** The draft as it may be seen while these questions are voted on: without anybody's answer to them. */
export function withoutVotes(draft: Draft, hidden: ReadonlySet<QuestionId>): Draft {
  if (hidden.size === 0 || draft.assessment.responses === undefined) return draft;
  const responses = draft.assessment.responses.filter(({ question }) => !hidden.has(question));
  const assessment = { ...draft.assessment, responses };
  // A hidden vote changes nothing that may be seen: the same object then, so that its score is known already.
  if (lastSeen === null || !isSameAssessment(lastSeen, assessment)) lastSeen = assessment;
  return { ...draft, assessment: lastSeen };
}

let lastSeen: Assessment | null = null;

function isSameAssessment(one: Assessment, other: Assessment): boolean {
  const { responses: own = [], ...rest } = one;
  const { responses = [], ...otherRest } = other;
  const names = new Set([...Object.keys(rest), ...Object.keys(otherRest)]) as Set<keyof typeof rest>;
  return (
    own.length === responses.length &&
    [...names].every((name) => rest[name] === otherRest[name]) &&
    own.every((entry, index) => entry === responses[index])
  );
}

/** The assessment as it stood after the first round of a question; null where there was one round only. */
export function firstRound(draft: Draft, question: QuestionId): Draft | null {
  const responses = responsesTo(draft.assessment, question).flatMap((entry) =>
    entry.firstVote === undefined ? [] : [{ ...entry, answer: entry.firstVote }],
  );
  return responses.length === 0 ? null : { ...draft, assessment: { ...draft.assessment, responses } };
}

/** The ballot that was kept for a question. */
export function ballotOf(draft: Draft, question: QuestionId): Ballot | null {
  return draft.facilitation?.ballots?.[question] ?? null;
}

/** The last response of a participant to a question (method 8b.1). */
export function responseOf(draft: Draft, question: QuestionId, participant: ParticipantId): Response | undefined {
  return responsesTo(draft.assessment, question).findLast((entry) => entry.participant === participant);
}

function latestResponses({ assessment }: Draft, question: QuestionId): ReadonlyMap<ParticipantId, Response> {
  const known = new Set((assessment.participants ?? []).map(({ id }) => id));
  return new Map(
    responsesTo(assessment, question)
      .filter(({ participant }) => known.has(participant))
      .map((entry) => [entry.participant, entry]),
  );
}

const found = new WeakMap<readonly Response[], Map<QuestionId, readonly Response[]>>();

/** The responses to a question in their order. A key of a vote asks for them many times, among perhaps 60,000, so they are looked for once. */
function responsesTo({ responses = [] }: Assessment, question: QuestionId): readonly Response[] {
  const known = found.get(responses) ?? new Map<QuestionId, readonly Response[]>();
  found.set(responses, known);
  const own = known.get(question) ?? responses.filter((entry) => entry.question === question);
  known.set(question, own);
  return own;
}

function lastCasts(ballot: Ballot | null): ReadonlyMap<ParticipantId, Cast> {
  return new Map((ballot?.casts ?? []).map((cast) => [cast.participant, cast]));
}

function standingOf(cast: Cast | undefined, response: Response | null, ballot: Ballot | null): Standing {
  if (cast?.absent === true) return 'absent';
  if (cast !== undefined && response !== null) return 'voted';
  if (response === null || ballot?.settled === true) return response === null ? 'waiting' : 'voted';
  return ballot?.round === 2 ? 'waiting' : 'before';
}

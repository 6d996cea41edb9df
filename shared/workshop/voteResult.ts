import type { Draft } from '../assessment/applyChange.ts';
import { type Answer, type FunctionName, Functions, type ParticipantFunction } from '../assessment/schema.ts';
import type { ParticipantId, QuestionId } from '../base/ids.ts';
import { gatherAnswers } from '../scoring/answers.ts';
import type { ConsensusBand } from '../scoring/result.ts';
import { readAnswer, type Scale } from '../scoring/scale.ts';
import { tally } from '../scoring/tally.ts';
import { shownFunctions } from './anonymity.ts';

/** What the votes on a question come to. Positions count from the lowest answer of the scale, 0. */
export interface VoteResult {
  /** Votes that are a level. */
  readonly levels: number;
  readonly dontKnow: number;
  /** Who chose each position, as their functions in the order of the participants. */
  readonly choices: readonly (readonly ParticipantFunction[])[];
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Mean balanced by function on the question's own scale (method 7.2). */
  readonly mean: number | null;
  /** Means of the functions that voted, in their usual order; null where they are too few to be shown. */
  readonly functions: readonly { readonly name: FunctionName; readonly mean: number | null }[];
  readonly consensus: number | null;
  readonly band: ConsensusBand | null;
  /** The middle vote, of two the lower one. */
  readonly median: number | null;
  /** Each participant's position; only of those who gave a level. */
  readonly positions: ReadonlyMap<ParticipantId, number>;
}

/** Counts the votes by the rules of every score (method 7.7, 8b.1, 8b.16); an agreed answer does not enter. In the open everybody sees who
 * voted what; of a secret ballot small functions show no mean. [Note: Four voices] */
export function voteResult({ assessment }: Draft, question: QuestionId, scale: Scale, isSecret: boolean): VoteResult {
  const { agreed: _, ...unsettled } = assessment;
  const table = gatherAnswers([question], unsettled);
  const result = tally(table, 0, scale);
  const participants = assessment.participants ?? [];
  const positions = new Map<ParticipantId, number>();
  const choices: ParticipantFunction[][] = Array.from({ length: scale.highest - scale.lowest + 1 }, () => []);
  const voices = new Map<ParticipantFunction, number>();
  let dontKnow = 0;
  for (const [place, { id, function: own = 'unassigned' }] of participants.entries()) {
    const answer = table.latest[place]?.answer;
    if (answer === 'dont-know') dontKnow += 1;
    const position = positionOf(answer, scale);
    if (position === null) continue;
    positions.set(id, position);
    choices[position]?.push(own);
    voices.set(own, (voices.get(own) ?? 0) + 1);
  }
  const shown = shownFunctions([...voices].map(([name, count]) => ({ function: name, count })));
  const sorted = [...positions.values()].toSorted((a, b) => a - b);
  return {
    levels: result.respondents,
    dontKnow,
    choices,
    lowest: result.min === null ? null : result.min - scale.lowest,
    highest: result.max === null ? null : result.max - scale.lowest,
    mean: result.score,
    functions: Functions.flatMap((name) => {
      const mean = result.functions[name];
      if (mean === undefined) return [];
      return [{ name, mean: isSecret && !shown.has(name) ? null : mean }];
    }),
    consensus: result.consensus,
    band: result.band,
    median: sorted[Math.floor((sorted.length - 1) / 2)] ?? null,
    positions,
  };
}

/** The position on the scale that everybody chose; null unless they are of one mind. */
export function onePosition({ lowest, highest, dontKnow }: VoteResult): number | null {
  return lowest !== null && lowest === highest && dontKnow === 0 ? lowest : null;
}

/** An answer's position on a scale, from 0; null for one that is no level. */
export function positionOf(answer: Answer | undefined, scale: Scale): number | null {
  if (answer === undefined) return null;
  const reading = readAnswer(answer, scale);
  return typeof reading === 'number' ? reading - scale.lowest : null;
}

import type { Answer, Assessment, FunctionName, Participant } from '../../../shared/assessment/schema.ts';
import { gatherAnswers } from '../../../shared/scoring/answers.ts';
import type { ConsensusBand } from '../../../shared/scoring/result.ts';
import { tally } from '../../../shared/scoring/tally.ts';
import type { Item } from './item.ts';

/** One participant's own answer to the question. */
export interface Voice {
  readonly participant: Participant;
  readonly answer: Answer;
  readonly note: string | null;
}

/** What the participants said for themselves, before the room agreed. */
export interface Voices {
  readonly voices: readonly Voice[];
  /** How many gave each answer of the scale, lowest first. */
  readonly frequencies: readonly number[];
  readonly dontKnow: number;
  readonly notApplicable: number;
  /** Positions on the scale, from 0; null when nobody gave a level. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Mean balanced by function, on the question's own scale. */
  readonly mean: number | null;
  readonly functions: Readonly<Partial<Record<FunctionName, number>>>;
  readonly consensus: number | null;
  readonly band: ConsensusBand | null;
}

/** The voices to a question by the rules of every score (method 8b.1, 8b.16); null without any. */
export function voicesTo(item: Item, assessment: Assessment): Voices | null {
  const { agreed: _, ...unsettled } = assessment;
  const table = gatherAnswers([item.id], unsettled);
  const voices = (assessment.participants ?? []).flatMap((participant, position) => {
    const response = table.latest[position];
    return response === undefined ? [] : [{ participant, answer: response.answer, note: response.note ?? null }];
  });
  if (voices.length === 0) return null;
  const result = tally(table, 0, item.scale);
  return {
    voices,
    frequencies: item.choices.map((_choice, position) => result.frequencies[position] ?? 0),
    dontKnow: voices.filter(({ answer }) => answer === 'dont-know').length,
    notApplicable: voices.filter(({ answer }) => typeof answer === 'object').length,
    lowest: result.min === null ? null : result.min - item.scale.lowest,
    highest: result.max === null ? null : result.max - item.scale.lowest,
    mean: result.score,
    functions: result.functions,
    consensus: result.consensus,
    band: result.band,
  };
}

import type { ParticipantFunction } from '../assessment/schema.ts';
import { type AnswerTable, groups } from '../scoring/answers.ts';
import { readAnswer, type Scale } from '../scoring/scale.ts';

/** A question's place in the answer table, and the scale of its answers. */
export interface Place {
  readonly position: number;
  readonly scale: Scale;
}

/** What one function says of a question: how many gave a level, and their mean on the question's scale. */
export interface Voice {
  readonly function: ParticipantFunction;
  readonly count: number;
  readonly mean: number;
}

function levelAt(table: AnswerTable, { position, scale }: Place, participant: number): number | null {
  const response = table.latest[position * table.participants + participant];
  const reading = response === undefined ? 'unreadable' : readAnswer(response.answer, scale);
  return typeof reading === 'number' ? reading : null;
}

/** The voices to one question, by function; those without a function are a group of their own (method 7.13). */
export function voicesTo(table: AnswerTable, place: Place): readonly Voice[] {
  return groups.flatMap((name, group): readonly Voice[] => {
    let count = 0;
    let sum = 0;
    for (let participant = 0; participant < table.participants; participant += 1) {
      const level = table.groupOf[participant] === group ? levelAt(table, place, participant) : null;
      if (level === null) continue;
      count += 1;
      sum += level;
    }
    return count === 0 ? [] : [{ function: name, count, mean: sum / count }];
  });
}

/** How many people of each function gave a level to at least one of the questions. */
export function respondentsTo(
  table: AnswerTable,
  places: readonly Place[],
): readonly { readonly function: ParticipantFunction; readonly count: number }[] {
  const counts = groups.map(() => 0);
  for (const [participant, group] of table.groupOf.entries()) {
    if (!places.some((place) => levelAt(table, place, participant) !== null)) continue;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return groups.flatMap((name, group) => {
    const count = counts[group] ?? 0;
    return count === 0 ? [] : [{ function: name, count }];
  });
}

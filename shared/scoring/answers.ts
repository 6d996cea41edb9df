import type { Agreed, Assessment, ParticipantFunction, Response } from '../assessment/schema.ts';
import { Functions } from '../assessment/schema.ts';
import type { ParticipantId, QuestionId } from '../base/ids.ts';

/** The groups that a balanced mean is taken over: the functions, and everybody without one (method 7.13). */
export const groups: readonly ParticipantFunction[] = [...Functions, 'unassigned'];

/** The answers that count, laid out by position: questions in the order asked for, participants in the order of the file. */
export interface AnswerTable {
  readonly participants: number;
  /** Each participant's position in {@link groups}. */
  readonly groupOf: readonly number[];
  /** The last response of a participant to a question, at `question * participants + participant`. */
  readonly latest: readonly (Response | undefined)[];
  readonly agreed: readonly (Agreed | undefined)[];
}

/** Keeps the last agreed answer of each question and the last response of each participant to it (method 8b.1). */
export function gatherAnswers(questions: readonly QuestionId[], assessment: Assessment): AnswerTable {
  const questionAt = new Map<string, number>();
  for (const id of questions) questionAt.set(id, questionAt.size);

  const agreed: (Agreed | undefined)[] = new Array(questions.length).fill(undefined);
  for (const entry of assessment.agreed ?? []) {
    const question = questionAt.get(entry.question);
    if (question !== undefined) agreed[question] = entry;
  }

  const responses = assessment.responses ?? [];
  if (responses.length === 0) return { participants: 0, groupOf: [], latest: [], agreed };

  const participantAt = new Map<ParticipantId, number>();
  const groupOf: number[] = [];
  for (const participant of assessment.participants ?? []) {
    participantAt.set(participant.id, groupOf.length);
    groupOf.push(groups.indexOf(participant.function ?? 'unassigned'));
  }
  const latest: (Response | undefined)[] = new Array(questions.length * groupOf.length).fill(undefined);
  for (const response of responses) {
    const question = questionAt.get(response.question);
    const participant = participantAt.get(response.participant);
    if (question !== undefined && participant !== undefined) latest[question * groupOf.length + participant] = response;
  }
  return { participants: groupOf.length, groupOf, latest, agreed };
}

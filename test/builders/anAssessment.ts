import {
  type Agreed,
  type Answer,
  Assessment,
  type Participant,
  type ParticipantFunction,
  type Response,
} from '../../shared/assessment/schema.ts';
import type { ParticipantId, QuestionId } from '../../shared/base/ids.ts';

/** An assessment of Fjord Analytics that says nothing yet. */
export function anAssessment(overrides: Partial<Assessment> = {}): Assessment {
  return { organisation: { name: 'Fjord Analytics' }, ...overrides };
}

/** One agreed entry. */
export function anAgreed(question: string, answer: Answer, overrides: Partial<Agreed> = {}): Agreed {
  return { question: question as QuestionId, answer, ...overrides };
}

/** Agreed entries from question to answer. */
export function agreedOn(answers: Readonly<Record<string, Answer>>): Agreed[] {
  return Object.entries(answers).map(([question, answer]) => anAgreed(question, answer));
}

/** One person's answer. */
export function aResponse(
  participant: string,
  question: string,
  answer: Answer,
  overrides: Partial<Response> = {},
): Response {
  return { participant: participant as ParticipantId, question: question as QuestionId, answer, ...overrides };
}

/** One participant; without a function, unassigned. */
export function aParticipant(id: string, name?: ParticipantFunction): Participant {
  return { id: id as ParticipantId, ...(name === undefined ? {} : { function: name }) };
}

/** The voices to one question, by function, as participants and their responses. */
export function voicesOf(
  question: string,
  answers: Readonly<Partial<Record<ParticipantFunction, readonly Answer[]>>>,
): { readonly participants: Participant[]; readonly responses: Response[] } {
  const participants: Participant[] = [];
  const responses: Response[] = [];
  for (const name of Object.keys(answers) as ParticipantFunction[]) {
    for (const [index, answer] of (answers[name] ?? []).entries()) {
      const id = `${name}-${index + 1}`;
      participants.push(aParticipant(id, name));
      responses.push(aResponse(id, question, answer));
    }
  }
  return { participants, responses };
}

/** The assessment inside the content of an assessment file. */
export function assessmentOf(file: Readonly<Record<string, unknown>>): Assessment {
  const { format: _format, formatVersion: _version, framework: _framework, ...rest } = file;
  return Assessment.parse(rest);
}

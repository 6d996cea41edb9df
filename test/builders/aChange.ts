import type { Change } from '../../shared/assessment/change.ts';
import { Change as ChangeSchema } from '../../shared/assessment/change.ts';
import type { Answer } from '../../shared/assessment/schema.ts';
import { anAgreed, aParticipant, aResponse } from './anAssessment.ts';

/** The agreed answer to a question; `null` removes it. */
export function agreedChange(question: string, answer: Answer | null, note?: string): Change {
  const value = answer === null ? null : anAgreed(question, answer, note === undefined ? {} : { note });
  return ChangeSchema.parse({ entry: 'agreed', question, value });
}

/** One person's answer to a question; `null` removes it. */
export function responseChange(participant: string, question: string, answer: Answer | null): Change {
  const value = answer === null ? null : aResponse(participant, question, answer);
  return ChangeSchema.parse({ entry: 'response', participant, question, value });
}

/** Somebody takes part, or no longer. */
export function participantChange(participant: string, present = true): Change {
  return ChangeSchema.parse({ entry: 'participant', participant, value: present ? aParticipant(participant) : null });
}

/** A new title; `null` removes it. */
export function titleChange(value: string | null): Change {
  return { entry: 'title', value };
}

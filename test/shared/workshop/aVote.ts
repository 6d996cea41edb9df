import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import type { Change } from '../../../shared/assessment/change.ts';
import type { Assessment, Participant } from '../../../shared/assessment/schema.ts';
import { ParticipantId, QuestionId } from '../../../shared/base/ids.ts';
import { anAssessment, aParticipant } from '../../builders/anAssessment.ts';

export const r4 = QuestionId.parse('R4');
export const at = '2026-03-02T10:00:00.000Z';
export const person = (id: string): ParticipantId => ParticipantId.parse(id);

const functions = ['sales', 'marketing', 'success', 'revops', 'finance'] as const;

/** p1, p2 … spread over the functions. */
export function people(count: number): Participant[] {
  return Array.from({ length: count }, (_, index) => aParticipant(`p${index + 1}`, functions[index % 5]));
}

/** A room of so many people in which nobody has said anything, but for what is given. */
export function aRoom(count: number, assessment: Partial<Assessment> = {}): Draft {
  return {
    assessment: anAssessment({ participants: people(count), ...assessment }),
    facilitation: null,
    report: null,
  };
}

export function applied(draft: Draft, changes: readonly Change[]): Draft {
  return changes.reduce(applyChange, draft);
}

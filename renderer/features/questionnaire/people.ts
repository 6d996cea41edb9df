import type { Assessment, Participant } from '../../../shared/assessment/schema.ts';
import { ParticipantId } from '../../../shared/base/ids.ts';

/** An id that no participant or response of the assessment has: "p1", "p2" … */
export function nextParticipantId({ participants = [], responses = [] }: Assessment): ParticipantId {
  const taken = new Set<string>([...participants.map(({ id }) => id), ...responses.map((entry) => entry.participant)]);
  let number = participants.length + 1;
  while (taken.has(`p${number}`)) number += 1;
  return ParticipantId.parse(`p${number}`);
}

/** How many questions a participant has answered; one who has answered any cannot be removed. */
export function responsesBy({ responses = [] }: Assessment, participant: Participant): number {
  return new Set(responses.filter((entry) => entry.participant === participant.id).map(({ question }) => question))
    .size;
}

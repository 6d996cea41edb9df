import type { Assessment } from '../../shared/assessment/schema.ts';
import { ParticipantId } from '../../shared/base/ids.ts';

const copies = [1, 2, 3, 4] as const;
const copyOf = (id: string, copy: number) => ParticipantId.parse(copy === 1 ? id : `${id}-${copy}`);

/** The same people four times over, each with the same answers: means and spreads stay, and every function has the four voices that a mean
 * of its own needs. */
export function fourVoicesEach(assessment: Assessment): Assessment {
  const { participants = [], responses = [] } = assessment;
  return {
    ...assessment,
    participants: copies.flatMap((copy) => participants.map((one) => ({ ...one, id: copyOf(one.id, copy) }))),
    responses: copies.flatMap((copy) =>
      responses.map((one) => ({ ...one, participant: copyOf(one.participant, copy) })),
    ),
  };
}

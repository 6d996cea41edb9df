import type { Draft } from '../assessment/applyChange.ts';
import type { Assessment } from '../assessment/schema.ts';

function restoredAssessment(now: Assessment, then: Assessment): Assessment {
  const { meetings: _, comments: __, steps: ___, participants = [], ...rest } = then;
  const { meetings, comments, steps } = now;
  const attended = new Set((meetings ?? []).flatMap(({ attendees }) => attendees));
  const listed = new Set(participants.map(({ id }) => id));
  const staying = (now.participants ?? []).filter(({ id }) => attended.has(id) && !listed.has(id));
  const people = [...participants, ...staying];
  return {
    ...rest,
    ...(then.participants === undefined && people.length === 0 ? {} : { participants: people }),
    ...(meetings === undefined ? {} : { meetings }),
    ...(comments === undefined ? {} : { comments }),
    ...(steps === undefined ? {} : { steps }),
  };
}

/** What restoring a moment makes of today's draft: that of then, with the meetings, comments and steps of now, and with everybody who
 * attended a meeting, as the backend does it (`keptToday.ts`). */
export function restoredDraft(now: Draft, then: Draft): Draft {
  return { ...then, assessment: restoredAssessment(now.assessment, then.assessment) };
}

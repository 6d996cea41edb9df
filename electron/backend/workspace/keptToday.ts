import type { EntryKey } from '../../../shared/assessment/change.ts';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { Placed } from '../database/placed.ts';

type Rows = readonly Placed[];
type Entries = ReadonlyMap<EntryKey, Rows>;

/** [Note: What happened stays] Answers go back to a moment; that the room met, what a colleague said and who signed happened all the same. */
const kept: readonly EntryKey[] = ['meetings', 'comments', 'steps'];

const isPerson = (key: EntryKey): boolean => key.startsWith('participant:');

/** Who attended a meeting, by the key of the participant. */
function attendeesIn(now: Entries): readonly EntryKey[] {
  const meetings = Assessment.shape.meetings.parse(now.get('meetings')?.at(-1)?.value ?? undefined) ?? [];
  return [...new Set(meetings.flatMap(({ attendees }) => attendees))].map((id) => `participant:${id}`);
}

/** The entries to go back to: those of then, with the meetings, comments and steps of now. Who attended a meeting stays in the list of
 * people, after those of then, since the meeting names them. */
export function keptToday(then: Entries, now: Entries): Map<EntryKey, Rows> {
  const wanted = new Map(then);
  for (const key of kept) {
    const rows = now.get(key);
    if (rows === undefined) wanted.delete(key);
    else wanted.set(key, rows);
  }
  const places = [...then].flatMap(([key, rows]) => (isPerson(key) ? rows.map(({ position }) => position) : []));
  let free = Math.max(-1, ...places) + 1;
  const attended = new Set(attendeesIn(now));
  for (const [key, rows] of now) {
    if (!attended.has(key) || then.has(key)) continue;
    const moved = rows.map((row) => {
      const position = Math.max(free, row.position);
      free = position + 1;
      return position === row.position ? row : new Placed(position, row.revision, row.value);
    });
    wanted.set(key, moved);
  }
  return wanted;
}

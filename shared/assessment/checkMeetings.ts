import type { Finding } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { findSection } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Meeting } from './schema.ts';

function attendeeFindings(
  attendees: readonly string[],
  isListed: (participant: string) => boolean,
): readonly Finding[] {
  const seen = new Set<string>();
  return attendees.flatMap((id, i) => {
    const at = ['attendees', i];
    if (!isListed(id)) {
      return [{ at, message: `${quoted(id)} is not among the participants: list the person or take the id off` }];
    }
    if (seen.has(id)) return [{ at, message: `${quoted(id)} is named twice: name each person once` }];
    seen.add(id);
    return [];
  });
}

/** What is wrong with the meetings, given the framework and who takes part. */
export function checkMeetings(
  framework: Framework,
  meetings: readonly Meeting[],
  isListed: (participant: string) => boolean,
): readonly Finding[] {
  return meetings.flatMap(({ startedAt, endedAt, attendees, seconds = {} }, i) => {
    const unknown = Object.keys(seconds).filter((id) => findSection(framework, id) === undefined);
    const findings: readonly Finding[] = [
      ...(endedAt !== undefined && Date.parse(endedAt) < Date.parse(startedAt)
        ? [{ at: ['endedAt'], message: `must not be before ${quoted(startedAt)}, when the meeting began` }]
        : []),
      ...attendeeFindings(attendees, isListed),
      ...unknown.map((id) => ({
        at: ['seconds', id],
        message: `${quoted(id)} is not a section of ${framework.id} ${framework.version}: use one of its ids`,
      })),
    ];
    return findings.map(({ at, message }) => ({ at: [i, ...at], message }));
  });
}

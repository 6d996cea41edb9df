import type { Assessment, Meeting, Participant } from '../assessment/schema.ts';
import type { ParticipantId, SectionId } from '../base/ids.ts';

type Meetings = readonly Meeting[];

/** The sitting that nobody has ended yet; undefined without one. */
export function runningMeeting({ meetings = [] }: Pick<Assessment, 'meetings'>): Meeting | undefined {
  return meetings.findLast(({ endedAt }) => endedAt === undefined);
}

/** Seconds that each section took, over all sittings. */
export function secondsBySection(meetings: Meetings): ReadonlyMap<SectionId, number> {
  const sums = new Map<SectionId, number>();
  for (const { seconds = {} } of meetings)
    for (const [id, value] of Object.entries(seconds)) {
      const section = id as SectionId;
      sums.set(section, (sums.get(section) ?? 0) + (value ?? 0));
    }
  return sums;
}

/** Seconds of a sitting: from its start to its end; of one that nobody ended, what its sections took. */
export function secondsOfMeeting({ startedAt, endedAt, seconds = {} }: Meeting): number {
  if (endedAt === undefined) return Object.values(seconds).reduce((sum: number, one) => sum + (one ?? 0), 0);
  return Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
}

/** A participant, and at how many of the sittings they were. */
export interface Attendance {
  readonly participant: Participant;
  readonly present: number;
}

/** Who was there, in the order of the participants. */
export function attendanceOf({
  participants = [],
  meetings = [],
}: Pick<Assessment, 'participants' | 'meetings'>): readonly Attendance[] {
  return participants.map((participant) => ({
    participant,
    present: meetings.filter(({ attendees }) => attendees.includes(participant.id)).length,
  }));
}

/** A new sitting with everybody who takes part; the one that runs, where one does. */
export function started(meetings: Meetings, participants: readonly Participant[], now: string): Meeting[] {
  if (runningMeeting({ meetings: [...meetings] }) !== undefined) return [...meetings];
  return [...meetings, { startedAt: now, attendees: participants.map(({ id }) => id) }];
}

/** The running sitting changed; without one everything stays. */
export function withRunning(meetings: Meetings, change: (running: Meeting) => Meeting): Meeting[] {
  const place = meetings.findLastIndex(({ endedAt }) => endedAt === undefined);
  return meetings.map((one, index) => (index === place ? change(one) : one));
}

/** A sitting that ends now, or when it began should the clock have been set back. */
export function ended(meeting: Meeting, now: string): Meeting {
  return { ...meeting, endedAt: Date.parse(now) < Date.parse(meeting.startedAt) ? meeting.startedAt : now };
}

/** A sitting with one person there or not. */
export function withAttendee(meeting: Meeting, person: ParticipantId, isThere: boolean): Meeting {
  const others = meeting.attendees.filter((id) => id !== person);
  return { ...meeting, attendees: isThere ? [...others, person] : others };
}

/** A sitting with more seconds on a section. Whole seconds; less than one adds nothing. */
export function withSeconds(meeting: Meeting, section: SectionId, more: number): Meeting {
  const whole = Math.floor(more);
  if (whole <= 0) return meeting;
  const before = meeting.seconds?.[section] ?? 0;
  return { ...meeting, seconds: { ...meeting.seconds, [section]: Math.min(1_000_000, before + whole) } };
}

/** A sitting with more seconds on several sections. */
export function withSpent(
  meeting: Meeting,
  spent: readonly { readonly section: SectionId; readonly seconds: number }[],
): Meeting {
  return spent.reduce((now, { section, seconds }) => withSeconds(now, section, seconds), meeting);
}

/** Whether two states of the sittings differ in their seconds alone: nobody did anything, only time went by. */
export function onlyTimePassed(before: Meetings, after: Meetings): boolean {
  const bare = (meetings: Meetings) =>
    JSON.stringify(meetings.map(({ startedAt, endedAt, attendees }) => [startedAt, endedAt, attendees]));
  return bare(before) === bare(after);
}

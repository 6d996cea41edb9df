import { z } from 'zod';
import { Meeting } from '../assessment/schema.ts';
import { longDate } from '../report/dates.ts';
import { list } from '../report/words.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { personName } from './entryName.ts';
import { type Part, partsOf, readAs, stateParts } from './part.ts';

const inMinute = 60;

/** "4:10": minutes and seconds. */
function spent({ t }: ChangeFrame, seconds: number | undefined): string | null {
  if (seconds === undefined) return null;
  return t('changes.meeting.time', {
    minutes: Math.floor(seconds / inMinute),
    seconds: String(seconds % inMinute).padStart(2, '0'),
  });
}

function sectionName({ texts }: ChangeFrame, id: string): string {
  return Object.entries(texts.sections).find(([section]) => section === id)?.[1].name ?? id;
}

/** How long it lasted; that it goes on. */
function endWords({ t }: ChangeFrame, { startedAt, endedAt }: Meeting): string {
  if (endedAt === undefined) return t('changes.meeting.goesOn');
  const minutes = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / (1_000 * inMinute));
  return t('changes.meeting.ended', { time: t('changes.minutes', { count: Math.max(0, minutes) }) });
}

/** What changed about one meeting; `was` is undefined when it has just begun. */
function ofMeeting(frame: ChangeFrame, was: Meeting | undefined, is: Meeting): readonly Part[] {
  const { t } = frame;
  const day = longDate(t, is.startedAt);
  const people = ({ attendees }: Meeting): string | null =>
    attendees.length === 0
      ? null
      : list(
          t,
          attendees.map((id) => personName(frame, id)),
        );
  const timeOn = (meeting: Meeting | undefined, section: string): number | undefined =>
    Object.entries(meeting?.seconds ?? {}).find(([id]) => id === section)?.[1];
  const sections = [...new Set([...Object.keys(was?.seconds ?? {}), ...Object.keys(is.seconds ?? {})])];
  return [
    ...(was === undefined ? stateParts('', t('changes.meeting.begun', { day })) : []),
    ...partsOf(t('changes.meeting.attendees', { day }), was === undefined ? null : people(was), people(is)),
    ...sections.flatMap((section) =>
      partsOf(
        t('changes.meeting.timeOn', { section: sectionName(frame, section), day }),
        spent(frame, timeOn(was, section)),
        spent(frame, timeOn(is, section)),
      ),
    ),
    ...(was?.endedAt === is.endedAt
      ? []
      : [{ field: null, before: null, after: endWords(frame, is), style: 'value' as const }]),
  ];
}

/** What changed about the sittings of the room: begun, who was there, the time on each section, ended. A meeting is known by its beginning. */
export function meetingParts(frame: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const { t } = frame;
  const listed = (value: unknown): readonly Meeting[] => readAs(z.array(Meeting), value) ?? [];
  const before = listed(from);
  const after = listed(to);
  const gone = before.filter(({ startedAt }) => !after.some((meeting) => meeting.startedAt === startedAt));
  return [
    ...after.flatMap((is) =>
      ofMeeting(
        frame,
        before.find(({ startedAt }) => startedAt === is.startedAt),
        is,
      ),
    ),
    ...gone.flatMap(({ startedAt }) =>
      partsOf(null, t('changes.meeting.of', { day: longDate(t, startedAt) }), null, 'item'),
    ),
  ];
}

import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../shared/assessment/schema.ts';
import type { ParticipantId, SectionId } from '../../../shared/base/ids.ts';
import {
  attendanceOf,
  ended,
  onlyTimePassed,
  runningMeeting,
  secondsBySection,
  secondsOfMeeting,
  started,
  withAttendee,
  withRunning,
  withSeconds,
} from '../../../shared/workshop/meetingTime.ts';
import { aParticipant } from '../../builders/anAssessment.ts';

const section = (id: string) => id as SectionId;
const person = (id: string) => id as ParticipantId;
const people = [aParticipant('p1', 'sales'), aParticipant('p2', 'marketing')];
const at = '2026-11-02T08:00:00Z';
const running: Meeting = { startedAt: at, attendees: [person('p1')] };
const held: Meeting = {
  startedAt: '2026-10-30T08:00:00Z',
  endedAt: '2026-10-30T09:30:00Z',
  attendees: [person('p1'), person('p2')],
  seconds: { [section('people')]: 600 },
};

describe('a meeting', () => {
  it('starts with everybody who takes part, and only once', () => {
    const [first] = started([], people, at);
    expect(first).toEqual({ startedAt: at, attendees: ['p1', 'p2'] });
    expect(started([held, running], people, '2026-11-02T09:00:00Z')).toEqual([held, running]);
  });

  it('is the one that nobody has ended', () => {
    expect(runningMeeting({ meetings: [held, running] })).toBe(running);
    expect(runningMeeting({ meetings: [held] })).toBeUndefined();
    expect(runningMeeting({})).toBeUndefined();
  });

  it('changes without touching those that were held', () => {
    const later = withRunning([held, running], (one) => withAttendee(one, person('p2'), true));
    expect(later).toEqual([held, { ...running, attendees: ['p1', 'p2'] }]);
    expect(withRunning([held], (one) => ended(one, at))).toEqual([held]);
  });

  it('names nobody twice', () => {
    expect(withAttendee(running, person('p1'), true).attendees).toEqual(['p1']);
    expect(withAttendee(running, person('p1'), false).attendees).toEqual([]);
  });

  it('never ends before it began, even when the clock was set back', () => {
    expect(ended(running, '2026-11-02T07:00:00Z').endedAt).toBe(at);
    expect(ended(running, '2026-11-02T09:00:00Z').endedAt).toBe('2026-11-02T09:00:00Z');
  });
});

describe('the time of meetings', () => {
  it('adds whole seconds to a section, up to what a file can hold', () => {
    const once = withSeconds(running, section('people'), 61.9);
    expect(once.seconds).toEqual({ people: 61 });
    expect(withSeconds(once, section('people'), 9).seconds).toEqual({ people: 70 });
    expect(withSeconds(once, section('people'), 0.5)).toBe(once);
    expect(withSeconds(once, section('people'), 2_000_000).seconds).toEqual({ people: 1_000_000 });
  });

  it('is summed by section over all meetings', () => {
    const sums = secondsBySection([held, withSeconds(running, section('people'), 30)]);
    expect([...sums]).toEqual([['people', 630]]);
  });

  it('is from start to end, and of a meeting that nobody ended what its sections took', () => {
    expect(secondsOfMeeting(held)).toBe(5_400);
    expect(secondsOfMeeting(running)).toBe(0);
    expect(secondsOfMeeting(withSeconds(running, section('people'), 30))).toBe(30);
  });

  it('is told from what people did', () => {
    expect(onlyTimePassed([running], [withSeconds(running, section('people'), 30)])).toBe(true);
    expect(onlyTimePassed([running], [ended(running, at)])).toBe(false);
    expect(onlyTimePassed([running], [withAttendee(running, person('p2'), true)])).toBe(false);
    expect(onlyTimePassed([], [running])).toBe(false);
  });
});

it('attendance counts the meetings of each participant', () => {
  const attendance = attendanceOf({ participants: people, meetings: [held, running] });
  expect(attendance.map(({ participant, present }) => [participant.id, present])).toEqual([
    ['p1', 2],
    ['p2', 1],
  ]);
});

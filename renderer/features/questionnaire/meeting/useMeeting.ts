import { useMemo, useSyncExternalStore } from 'react';
import type { Meeting } from '../../../../shared/assessment/schema.ts';
import type { ParticipantId } from '../../../../shared/base/ids.ts';
import {
  ended,
  runningMeeting,
  started,
  withAttendee,
  withRunning,
  withSpent,
} from '../../../../shared/workshop/meetingTime.ts';
import { instant } from '../../../api/today.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { meetingClock } from './meetingClock.ts';

/** The sitting that runs, and what can be done about it. */
export interface MeetingView {
  readonly running: Meeting | null;
  /** False when the sitting was begun before this window was opened, and nobody has taken it up again here. */
  readonly isKept: boolean;
  readonly past: readonly Meeting[];
  /** Also false while something is only tried out. */
  readonly canChange: boolean;
  readonly start: () => void;
  /** Takes up a sitting that nobody ended. */
  readonly goOn: () => void;
  readonly end: () => void;
  readonly setPresent: (person: ParticipantId, isThere: boolean) => void;
}

export function useMeeting(): MeetingView {
  const { head, stored, sandbox } = useAssessment();
  const { session, draft, readOnly } = stored;
  const { id } = head;
  const isKept = useSyncExternalStore(meetingClock.subscribe, () => meetingClock.keeps(id));
  const { meetings } = draft.assessment;
  return useMemo(() => {
    const now = () => session.state().draft.assessment;
    const store = (value: Meeting[]) => void session.edit([{ entry: 'meetings', value }]);
    const change = (make: (running: Meeting) => Meeting) => store(withRunning(now().meetings ?? [], make));
    const running = runningMeeting({ meetings }) ?? null;
    return {
      running,
      isKept: running !== null && isKept,
      past: (meetings ?? []).filter(({ endedAt }) => endedAt !== undefined),
      canChange: !readOnly && sandbox === null,
      start: () => {
        const { meetings: before = [], participants = [] } = now();
        meetingClock.keep(id);
        store(started(before, participants, instant()));
      },
      goOn: () => meetingClock.keep(id, running?.seconds),
      end: () => {
        const spent = meetingClock.take(id);
        meetingClock.drop(id);
        change((one) => ended(withSpent(one, spent), instant()));
      },
      setPresent: (person, isThere) => change((one) => withAttendee(one, person, isThere)),
    };
  }, [meetings, session, id, isKept, readOnly, sandbox]);
}

import { useEffect } from 'react';
import type { SectionId } from '../../../../shared/base/ids.ts';
import { runningMeeting, withRunning, withSpent } from '../../../../shared/workshop/meetingTime.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { meetingClock } from './meetingClock.ts';
import { useMeeting } from './useMeeting.ts';

/** Counts the time of the running meeting for the section on screen. Stored when the section changes, the window is hidden or left, or the
 * meeting ends: seldom, so that it gets in nobody's way. */
export function useMeetingClock(section: SectionId): void {
  const { head, stored } = useAssessment();
  const { running, isKept, canChange } = useMeeting();
  const { id } = head;
  const { session } = stored;
  const isCounting = isKept && canChange;
  const seconds = running?.seconds;

  useEffect(() => {
    meetingClock.reconcile(id, seconds ?? {});
  }, [id, seconds]);

  useEffect(() => {
    if (!isCounting) return undefined;
    const put = () => {
      const { head: now, draft } = session.state();
      const { meetings = [] } = draft.assessment;
      // What was taken back can be brought again until something new is stored: time waits for that.
      if (now.canRedo || runningMeeting({ meetings }) === undefined) return;
      const spent = meetingClock.take(id);
      if (spent.length === 0) return;
      const value = withRunning(meetings, (one) => withSpent(one, spent));
      void session.edit([{ entry: 'meetings', value }]);
    };
    const onVisibility = () => {
      if (document.visibilityState === 'visible') meetingClock.begin(id, section);
      else {
        put();
        meetingClock.stop();
      }
    };
    onVisibility();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', put);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', put);
      put();
      meetingClock.stop();
    };
  }, [isCounting, id, section, session]);
}

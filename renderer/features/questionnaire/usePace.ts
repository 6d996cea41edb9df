import { useEffect, useState } from 'react';
import type { AssessmentId } from '../../../shared/base/ids.ts';
import { type Pace, type PaceStart, paceOf } from './pace.ts';
import type { RoomWork } from './remaining.ts';

/** When work on each assessment began in this run of the app: at its first answer, so that looking around beforehand costs no time. */
const starts = new Map<AssessmentId, PaceStart>();
const first = new Map<AssessmentId, RoomWork>();

/** What the time budget leaves for the questions that the room has still to take, looked at anew every few seconds; null without a budget. */
export function usePace(id: AssessmentId, minutes: number | undefined, { left, of }: RoomWork): Pace | null {
  const [now, setNow] = useState(() => performance.now());
  const isTimed = minutes !== undefined && left > 0;

  useEffect(() => {
    const before = first.get(id) ?? { left, of };
    first.set(id, before);
    if (!starts.has(id) && left < before.left) starts.set(id, { at: performance.now(), open: before.left });
  }, [id, left, of]);

  useEffect(() => {
    if (!isTimed) return undefined;
    const clock = setInterval(() => setNow(performance.now()), 5_000);
    return () => clearInterval(clock);
  }, [isTimed]);

  if (minutes === undefined) return null;
  const start = starts.get(id) ?? { at: now, open: left };
  const questions = (first.get(id) ?? { left, of }).of;
  return paceOf(minutes, questions, left, start, Math.max(now, start.at));
}

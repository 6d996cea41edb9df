import { useEffect, useState } from 'react';
import type { AssessmentId } from '../../../shared/base/ids.ts';
import { type PaceStart, secondsEach } from './pace.ts';
import type { Remaining } from './remaining.ts';

/** When work on each assessment began in this run of the app: at its first answer, so that looking around beforehand costs no time. */
const starts = new Map<AssessmentId, PaceStart>();
const openAtFirst = new Map<AssessmentId, number>();

/** Seconds for each open question, looked at anew every few seconds; null without a time budget. */
export function usePace(id: AssessmentId, minutes: number | undefined, remaining: Remaining): number | null {
  const [now, setNow] = useState(() => performance.now());
  const isTimed = minutes !== undefined && remaining.open > 0;
  const { open } = remaining;

  useEffect(() => {
    const before = openAtFirst.get(id) ?? open;
    openAtFirst.set(id, before);
    if (!starts.has(id) && open < before) starts.set(id, { at: performance.now(), open: before });
  }, [id, open]);

  useEffect(() => {
    if (!isTimed) return undefined;
    const clock = setInterval(() => setNow(performance.now()), 5_000);
    return () => clearInterval(clock);
  }, [isTimed]);

  if (minutes === undefined) return null;
  const start = starts.get(id) ?? { at: now, open };
  return secondsEach(minutes, remaining.applicable, open, start, Math.max(now, start.at));
}

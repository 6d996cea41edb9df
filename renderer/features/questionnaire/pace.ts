/** Where a room stood when work began in this run of the app. */
export interface PaceStart {
  /** Milliseconds on the same stopwatch as `now` below. */
  readonly at: number;
  readonly open: number;
}

/** Seconds that are left for each open question, in steps of five; null when nothing is open. The budget covers all questions, so work
 * that is taken up later has the share of those that were open then. Nobody records how long a room took on another day. */
export function secondsEach(
  minutes: number,
  questions: number,
  open: number,
  start: PaceStart,
  now: number,
): number | null {
  if (open === 0 || questions === 0) return null;
  const budget = minutes * 60 * (start.open / questions);
  const left = Math.max(0, budget - (now - start.at) / 1000);
  return Math.round(left / open / 5) * 5;
}

/** "2:30", and "1:05:00" from an hour. */
export function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

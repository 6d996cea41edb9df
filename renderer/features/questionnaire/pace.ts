/** Where a room stood when work began in this run of the app. */
export interface PaceStart {
  /** Milliseconds on the same stopwatch as `now` below. */
  readonly at: number;
  readonly open: number;
}

/** What a time budget leaves: so many seconds for each open question, or so many minutes over it. */
export type Pace =
  | { readonly kind: 'each'; readonly seconds: number }
  | { readonly kind: 'over'; readonly minutes: number };

/** Seconds that are left for each open question, in steps of five, or begun minutes over the budget; null when nothing is open. The budget covers all questions, so work
 * that is taken up later has the share of those that were open then. Nobody records how long a room took on another day. */
export function paceOf(minutes: number, questions: number, open: number, start: PaceStart, now: number): Pace | null {
  if (open === 0 || questions === 0) return null;
  const budget = minutes * 60 * (start.open / questions);
  const left = budget - (now - start.at) / 1000;
  if (left < 0) return { kind: 'over', minutes: Math.ceil(-left / 60) };
  return { kind: 'each', seconds: Math.round(left / open / 5) * 5 };
}

/** "2:30", and "1:05:00" from an hour. */
export function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** What `build/electronSupport.json` records: until when the pinned major gets fixes, how sure that is, and where it is from. */
export interface Support {
  readonly major: number;
  /** The last day, `YYYY-MM-DD`. */
  readonly supportedUntil: string;
  readonly certainty: 'extrapolated' | 'announced';
}

/** What to do when the pinned Electron no longer gets fixes, or nobody looked up until when it does; null while all is well. */
export function supportProblem(recorded: Support, pinned: string, today: Date): string | null {
  const { major, supportedUntil, certainty } = recorded;
  if (!pinned.startsWith(`${major}.`))
    return `build/electronSupport.json is about Electron ${major}, but ${pinned} is pinned: record the dates of the new major there.`;
  if (today.getTime() < new Date(`${supportedUntil}T23:59:59Z`).getTime()) return null;
  return (
    `Electron ${major} was supported until about ${supportedUntil} (${certainty}). Look up Electron's release timelines. If it still gets fixes, ` +
    'correct the date in build/electronSupport.json and name the source. If not, pin a supported major, record its dates there, and run all tests on it.'
  );
}

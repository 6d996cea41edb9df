import type { Clock } from '../../shared/base/time.ts';

/** The machine's clock. Order never rests on it, since it may jump. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** The calendar day where this machine is, `2026-11-02`. Swedish writes a day as ISO does. */
export function localDay(): string {
  return new Date().toLocaleDateString('sv-SE');
}

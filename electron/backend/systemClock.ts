import type { Clock } from '../../shared/base/time.ts';

/** The machine's clock. Order never rests on it, since it may jump. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

import { z } from 'zod';

/** True when year, month and day name a day of the Gregorian calendar. */
function isCalendarDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A calendar day, `2026-11-02`, without time or zone. A day that does not exist is refused. */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-02')
  .refine(isCalendarDay, { message: 'must be a day of the calendar' });

/** A moment in UTC, `2026-11-02T09:15:00Z`, with optional fraction. */
export const IsoInstant = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/,
    'must be a moment in UTC such as 2026-11-02T09:15:00Z',
  )
  .refine((value) => isCalendarDay(value.slice(0, 10)), { message: 'must be a day of the calendar' });

/** The only source of the present moment: everything that needs the time is given one of these. */
export interface Clock {
  /** The present moment as an ISO string in UTC with milliseconds. */
  now(): string;
}

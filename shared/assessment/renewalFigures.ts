import { z } from 'zod';
import { Money } from './valueInputs.ts';

/** A quarter of the calendar year: "2027-Q1". */
export const Quarter = z.string().regex(/^(19|20|21)\d\d-Q[1-4]$/, 'must be a quarter such as 2027-Q1');
export type Quarter = z.output<typeof Quarter>;

/** The organisation's own figures behind ARR at risk (content paper 1.10): the recurring revenue that comes up for renewal in each
 * quarter, and the share of it, 0-1, that is renewed today. Money is in its currency. */
export const RenewalFigures = z.strictObject({
  due: z
    .array(z.strictObject({ quarter: Quarter, amount: Money }))
    .max(8)
    .optional(),
  rate: z.number().min(0).max(1).optional(),
});
export type RenewalFigures = z.output<typeof RenewalFigures>;

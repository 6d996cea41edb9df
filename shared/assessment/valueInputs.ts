import { z } from 'zod';

/** An amount in the organisation's currency. */
export const Money = z.number().min(0).max(1e12);

/** A cautious, a middle and a hopeful guess; `low` need not be the smallest number. */
export const Guess = z.strictObject({
  low: z.number().min(-1e12).max(1e12).optional(),
  mid: z.number().min(-1e12).max(1e12).optional(),
  high: z.number().min(-1e12).max(1e12).optional(),
});
export type Guess = z.output<typeof Guess>;

/** A share, 0-1. */
const Share = z.number().min(0).max(1);

/** What people typed into the value calculators (content paper I-19): the organisation's own figures. Money is in its currency. Anything may
 * be missing while they type; a calculator with a gap gives no number. */
export const ValueInputs = z.strictObject({
  /** A month of recurring revenue, the share of payments that fail, the share of them that is recovered now and could be. */
  failedPayments: z
    .strictObject({
      revenue: Money.optional(),
      failing: Share.optional(),
      recovered: Share.optional(),
      target: Guess.optional(),
    })
    .optional(),
  /** Revenue of a year and the share of it that is never billed or collected. */
  leakage: z.strictObject({ revenue: Money.optional(), leaking: Guess.optional() }).optional(),
  /** Revenue of a year and the points (share of it, 0-1) of retention to be gained. */
  retention: z.strictObject({ revenue: Money.optional(), points: Guess.optional() }).optional(),
  /** Open opportunities, the share that is won and could be, the mean price, the days of a sales cycle, and the days that it could take. */
  velocity: z
    .strictObject({
      opportunities: z.number().min(0).max(1e9).optional(),
      won: Share.optional(),
      wonTarget: Guess.optional(),
      price: Money.optional(),
      days: z.number().gt(0).max(10_000).optional(),
      target: Guess.optional(),
    })
    .optional(),
  /** Revenue that a quarter's forecast promises, the share by which it misses now, the share by which it could, and what a missed unit of
   * revenue costs in spend that came too early or too late. */
  forecastMiss: z
    .strictObject({
      revenue: Money.optional(),
      missing: Share.optional(),
      target: Guess.optional(),
      cost: Share.optional(),
    })
    .optional(),
});
export type ValueInputs = z.output<typeof ValueInputs>;

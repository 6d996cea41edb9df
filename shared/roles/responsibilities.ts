import { z } from 'zod';
import data from './responsibilities.json' with { type: 'json' };

/** Who takes part in the works of revenue operations. */
export const Parties = ['sponsor', 'manager', 'analyst', 'platform', 'function-leads', 'finance'] as const;
export type Party = (typeof Parties)[number];

/** What a party has to do with a work. */
export const Part = z.enum(['answers', 'does', 'answers-and-does', 'consulted', 'informed']);
export type Part = z.output<typeof Part>;

const Responsibility = z.strictObject({
  work: z.enum(['charter', 'dictionary', 'lifecycle', 'forecast', 'stack', 'data', 'renewals', 'billing', 'roadmap']),
  parties: z.record(z.enum(Parties), Part),
});
export type Responsibility = z.output<typeof Responsibility>;

/** Who answers for a work, does it, is consulted and is informed (content paper 5). */
export const responsibilities: readonly Responsibility[] = z
  .strictObject({ responsibilities: z.array(Responsibility) })
  .parse(data).responsibilities;

/** Bands of the team's size, by yearly recurring revenue: a rule of thumb of practitioners (grade C). */
export const sizingBands = ['small', 'middle', 'large'] as const;

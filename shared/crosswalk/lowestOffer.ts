import type { Answer } from '../assessment/schema.ts';
import { isRated, rankOf } from './offeredAnswer.ts';

/** Something said about a counterpart, and what it would be here; null: it has no answer yet. */
export interface Offering {
  readonly offered: Answer | null;
}

/** The one to take when several counterparts differ: the lowest level. What has no level comes after it, since it tells less: "don't
 * know" when nothing has a level, "not applicable" only when nothing else was said. Null when nothing is answered. */
export function lowestOffer<T extends Offering>(offerings: readonly T[]): (T & { readonly offered: Answer }) | null {
  const said = offerings.flatMap((one) => (one.offered === null ? [] : [{ ...one, offered: one.offered }]));
  return said.toSorted((one, other) => standing(one.offered) - standing(other.offered))[0] ?? null;
}

function standing(answer: Answer): number {
  if (isRated(answer)) return rankOf(answer);
  return answer === 'dont-know' ? 100 : 101;
}

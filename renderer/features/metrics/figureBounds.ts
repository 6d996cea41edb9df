import { kindOf, mayBeNegative } from '../../../shared/metrics/formulas.ts';

/** What a number of a metric may be: what is left of a sum can be less than nothing. */
export const figureBounds = { min: -1e12, max: 1e12, decimals: 6 } as const;

/** What a raw figure may be, and the sentence for what it may not. */
export function inputBounds(name: string) {
  const max = kindOf(name) === 'share' ? 100 : figureBounds.max;
  if (mayBeNegative(name)) return { bounds: { ...figureBounds, max }, words: 'metric.form.upToAll' } as const;
  const words = max === 100 ? 'metric.form.share' : 'metric.form.notNegative';
  return { bounds: { ...figureBounds, min: 0, max }, words } as const;
}

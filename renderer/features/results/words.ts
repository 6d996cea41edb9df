import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed } from '../../../shared/report/numbers.ts';

/** Narrower ranges are not shown (method 7.6). */
export const visibleRange = 0.1;

/** A score with two decimals, "2.60"; an en dash where there is none. */
export function scoreWords(t: Translate, value: number | null): string {
  return value === null ? t('results.none') : fixed(t, value, 2);
}

/** "2.00–2.47"; an en dash where it would be too narrow to mean anything. */
export function rangeWords(t: Translate, low: number | null, high: number | null): string {
  if (low === null || high === null || high - low < visibleRange) return t('results.none');
  return t('results.range', { low: fixed(t, low, 2), high: fixed(t, high, 2) });
}

import type { Translate } from '../i18n/translate.ts';
import { fixed } from './numbers.ts';

/** A whole number with the language's mark between thousands: "48,000". Rounded half away from zero (method 7.13). */
export function grouped(t: Translate, value: number): string {
  return fixed(t, value, 0).replace(/\B(?=(\d{3})+$)/g, t('report.cost.thousands'));
}

/** An amount in the organisation's currency: "48,000 EUR"; while the organisation has none, "48,000 (currency open)". */
export function money(t: Translate, value: number, currency: string | undefined): string {
  const named = currency?.trim() ?? '';
  const amount = grouped(t, value);
  return named === '' ? t('report.cost.amountOpen', { amount }) : t('report.cost.amount', { amount, currency: named });
}

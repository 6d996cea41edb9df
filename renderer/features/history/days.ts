import type { Translate } from '../../../shared/i18n/translate.ts';
import { shortDate } from '../../../shared/report/dates.ts';

/** The calendar day of an instant in the time zone of this machine, `2026-11-02`. */
export function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** "14:32", in the time zone of this machine. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes()].map((value) => String(value).padStart(2, '0')).join(':');
}

/** "2 Nov 2026". */
export function dayWords(t: Translate, instant: string): string {
  return shortDate(t, localDay(instant));
}

/** "2 Nov 2026, 14:32". */
export function momentWords(t: Translate, instant: string): string {
  return t('history.moment', { day: dayWords(t, instant), time: localTime(instant) });
}

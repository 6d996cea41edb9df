import type { Translate } from '../i18n/translate.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** "2 November 2026". */
export function longDate(t: Translate, iso: string): string {
  const { year, month, day } = partsOf(iso);
  return t('report.format.date', { day, month: t(`report.month.long.${month}`), year });
}

/** "2 Nov 2026". */
export function shortDate(t: Translate, iso: string): string {
  const { year, month, day } = partsOf(iso);
  return t('report.format.date', { day, month: t(`report.month.short.${month}`), year });
}

/** "2 Nov to 2 Dec 2026": the year once when both days share it. */
export function dateRange(t: Translate, from: string, to: string): string {
  const start = partsOf(from);
  const same = start.year === partsOf(to).year;
  const first = same
    ? t('report.format.dayMonth', { day: start.day, month: t(`report.month.short.${start.month}`) })
    : shortDate(t, from);
  return t('report.format.range', { from: first, to: shortDate(t, to) });
}

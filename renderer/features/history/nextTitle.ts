import type { Translate } from '../../../shared/i18n/translate.ts';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const year = String.raw`(?:19|20)\d\d`;
const quarterAndYear = new RegExp(String.raw`\bQ[1-4]([ /-]?)${year}\b`, 'i');
const yearAlone = new RegExp(String.raw`\b${year}\b`);
const number = / \((\d{1,3})\)$/;
const lastNumber = /(?<=\s)\d{1,3}$/;

/** A title for the next cycle that tells it from this one: the same with the date's month, quarter or year, else with the next number.
 * `date`: an ISO day, or empty. */
export function nextTitle(t: Translate, title: string, date: string): string {
  const before = title.trim();
  const dated = date === '' ? before : withDate(t, before, date);
  return dated === before ? numbered(before) : dated;
}

function withDate(t: Translate, title: string, date: string): string {
  const [inYear = '', month = '1'] = date.split('-');
  const now = t('history.cycle.monthAndYear', { month: t(`report.month.long.${Number(month)}`), year: inYear });
  const unnumbered = title.replace(number, '');
  const replaced = (pattern: RegExp, by: (separator: string) => string): string => {
    const next = unnumbered.replace(pattern, (_, separator: unknown) => by(String(separator)));
    return next === unnumbered ? title : next;
  };
  const monthAndYear = new RegExp(String.raw`\b(?:${monthNames(t).join('|')}) ${year}\b`, 'i');
  if (monthAndYear.test(unnumbered)) return replaced(monthAndYear, () => now);
  if (quarterAndYear.test(unnumbered)) {
    return replaced(quarterAndYear, (separator) => `Q${Math.ceil(Number(month) / 3)}${separator}${inYear}`);
  }
  if (yearAlone.test(unnumbered)) return replaced(yearAlone, () => inYear);
  if (lastNumber.test(title) || number.test(title)) return title;
  return t('history.cycle.dated', { title, date: now });
}

function monthNames(t: Translate): readonly string[] {
  return months.flatMap((month) => [t(`report.month.long.${month}`), t(`report.month.short.${month}`)]);
}

function numbered(title: string): string {
  if (number.test(title)) return title.replace(number, (_, count: string) => ` (${Number(count) + 1})`);
  if (yearAlone.test(title) || !lastNumber.test(title)) return `${title} (2)`;
  return title.replace(lastNumber, (count) => String(Number(count) + 1));
}

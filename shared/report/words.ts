import type { Translate } from '../i18n/translate.ts';

const spelledOut = 12;

/** Small counts as words, larger ones as digits: "eight", "13". */
export function numberWord(t: Translate, value: number): string {
  return Number.isInteger(value) && value >= 0 && value <= spelledOut ? t(`report.number.${value}`) : String(value);
}

/** A counted phrase: `key` has plural forms and takes `number`, the count as a word. */
export function counted(
  t: Translate,
  key: string,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return t(key, { ...values, count, number: numberWord(t, count) });
}

/** A counted phrase with digits. */
export function tallied(
  t: Translate,
  key: string,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return t(key, { ...values, count, number: String(count) });
}

/** "a", "a and b", "a, b and c". */
export function list(t: Translate, items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  if (items.length < 2) return last;
  return t('report.format.and', { first: items.slice(0, -1).join(t('report.format.comma')), last });
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** The text as a sentence: capital first, full stop at the end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  return capitalised(/[.!?。！？…:]$/u.test(trimmed) ? trimmed : `${trimmed}.`);
}

/** Clauses as sentences, one after the other. */
export function sentences(clauses: readonly string[]): string {
  return clauses
    .map(sentence)
    .filter((text) => text !== '')
    .join(' ');
}

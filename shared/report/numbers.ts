import type { Translate } from '../i18n/translate.ts';

/** Rounded to so many decimals, half away from zero (method 7.13): the number that {@link fixed} prints. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // Nine decimals first: 2.675 is stored a little below itself and must still round up.
  const size = Math.floor(Number((Math.abs(value) * factor).toFixed(9)) + 0.5) / factor;
  return value < 0 && size !== 0 ? -size : size;
}

/** A number with a fixed count of decimals, half away from zero (method 7.13), with the language's decimal mark. */
export function fixed(t: Translate, value: number, decimals: 0 | 1 | 2 | 3): string {
  const number = rounded(value, decimals);
  return (number < 0 ? '−' : '') + Math.abs(number).toFixed(decimals).replace('.', t('report.format.decimal'));
}

/** A number with as many decimals as it has, at most two: weights, targets, days. */
export function plain(t: Translate, value: number): string {
  const text = fixed(t, value, 2);
  const mark = t('report.format.decimal');
  const [whole = text, decimals = ''] = text.split(mark);
  const kept = decimals.replace(/0+$/, '');
  return kept === '' ? whole : `${whole}${mark}${kept}`;
}

/** "96.8 %" of a share 0-1; "0 %" and "100 %" without decimals. */
export function share(t: Translate, value: number): string {
  const percent = value * 100;
  return t('report.format.percent', {
    value: percent === 0 || percent === 100 ? String(percent) : fixed(t, percent, 1),
  });
}

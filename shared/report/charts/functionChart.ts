import type { FunctionRow } from '../../charts/functionView.ts';
import type { Chart } from '../model.ts';
import { rounded } from '../numbers.ts';

/** The mean of each function's own answers as bars, highest first; `spread` says how far they lie apart. */
export function functionChart(rows: readonly FunctionRow[], series: string, spread: string): Chart {
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  return {
    kind: 'bar',
    ...(spread === '' ? {} : { note: spread }),
    categories: sorted.map(({ name }) => name),
    series: [{ name: series, values: sorted.map(({ value }) => rounded(value, 2)), paint: 'level4' }],
    min: 1,
    max: 5,
    step: 1,
    decimals: 2,
    facts: {
      heads: ['', '', series, ''],
      rows: sorted.map(({ name, words }) => [name, words.voices, words.value, words.questions]),
    },
  };
}

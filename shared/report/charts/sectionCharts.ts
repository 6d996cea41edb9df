import type { PillarBarsInput } from '../../charts/pillarBars.ts';
import type { Chart } from '../model.ts';
import { rounded } from '../numbers.ts';

/** The sections' scores and targets as bars, with their levels and distances beside them. */
export function sectionBarsChart({ rows, heads, legend }: PillarBarsInput): Chart {
  const value = (number: number | null): number | null => (number === null ? null : rounded(number, 2));
  const targets = rows.map(({ target }) => value(target));
  return {
    kind: 'bar',
    categories: rows.map(({ name }) => name),
    series: [
      { name: legend.score, values: rows.map(({ score }) => value(score)), paint: 'level3' },
      ...(targets.some((target) => target !== null)
        ? [{ name: legend.target, values: targets, paint: 'hair' } as const]
        : []),
    ],
    min: 1,
    max: 5,
    step: 1,
    decimals: 2,
    facts: {
      heads: ['', '', heads.score, '', heads.level, heads.distance],
      rows: rows.map(({ name, note, words }) => [
        name,
        note,
        words.score,
        [words.target, words.range].filter((text) => text !== '').join(', '),
        words.level,
        words.distance,
      ]),
    },
  };
}

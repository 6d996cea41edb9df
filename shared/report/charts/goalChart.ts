import type { GoalBarsInput } from '../../charts/goalBars.ts';
import type { Chart } from '../model.ts';
import { rounded } from '../numbers.ts';

/** The score of what serves each goal as bars, with the goal's points beside it. */
export function goalChart({ rows, heads }: GoalBarsInput): Chart {
  return {
    kind: 'bar',
    categories: rows.map(({ name }) => name),
    series: [
      {
        name: heads.score,
        values: rows.map(({ score }) => (score === null ? null : rounded(score, 2))),
        paint: 'level3',
      },
    ],
    min: 1,
    max: 5,
    step: 1,
    decimals: 2,
    facts: {
      heads: ['', heads.points, heads.score, ''],
      rows: rows.map(({ name, points, words }) => [name, String(points), words.score, words.note]),
    },
  };
}

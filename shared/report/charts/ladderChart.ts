import type { LadderStep } from '../../charts/ladderSteps.ts';
import type { Chart } from '../model.ts';
import { rounded } from '../numbers.ts';

/** The stages' percentages as bars; ratings, gates (filled: met) and states beside them. */
export function ladderChart(steps: readonly LadderStep[], series: string): Chart {
  return {
    kind: 'bar',
    categories: steps.map(({ name }) => name),
    series: [
      {
        name: series,
        values: steps.map(({ percent }) => (percent === null ? null : rounded(percent, 1))),
        paint: 'level4',
      },
    ],
    min: 0,
    max: 100,
    step: 25,
    decimals: 1,
    facts: {
      heads: ['', series, '', '', ''],
      rows: steps.map(({ name, gates, words }) => [
        name,
        words.percent,
        words.rating,
        gates.map(({ id, met }) => `${met ? '●' : '○'} ${id}`).join('   '),
        words.state,
      ]),
    },
  };
}

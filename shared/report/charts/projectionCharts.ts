import type { ProjectionInput } from '../../charts/projectionLine.ts';
import type { Chart } from '../model.ts';
import { rounded } from '../numbers.ts';

/** Where the score would stand after each wave, and how much of each wave's capacity is planned; `planned` names that. */
export function projectionCharts({ now, points, unit, rows }: ProjectionInput, planned: string): readonly Chart[] {
  const values = [now.value, ...points.map(({ value }) => value)].map((value) =>
    rounded(value, unit === 'percent' ? 0 : 2),
  );
  const low = unit === 'percent' ? 0 : Math.floor(Math.min(...values));
  const most = Math.max(...points.flatMap(({ load, capacity }) => [load, capacity]));
  const step = stepOf(most);
  return [
    {
      kind: 'line',
      title: rows.projection,
      note: rows.projectionNote,
      categories: [now.name, ...points.map(({ name }) => name)],
      series: [{ name: rows.projection, values, paint: 'level4', dashed: true }],
      min: low,
      ...(unit === 'percent'
        ? { max: 100, step: 25, decimals: 0 }
        : { max: Math.max(low + 1, Math.ceil(Math.max(...values))), step: 0.5, decimals: 2 }),
    },
    {
      kind: 'bar',
      title: rows.capacity,
      note: rows.capacityUnit,
      categories: points.map(({ name }) => name),
      series: [
        { name: planned, values: points.map(({ load }) => rounded(load, 2)), paint: 'level4' },
        { name: rows.capacity, values: points.map(({ capacity }) => rounded(capacity, 2)), paint: 'level2' },
      ],
      min: 0,
      max: Math.max(1, Math.ceil(most / step)) * step,
      step,
      decimals: 0,
      facts: {
        heads: ['', '', rows.capacity, rows.projection],
        rows: points.map(({ name, note, words }) => [name, note, words.load, words.value]),
      },
    },
  ];
}

/** Between the marks of an axis of days: 1, 2 or 5 of a power of ten, for four to eight marks. */
function stepOf(most: number): number {
  const rough = Math.max(most, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
}

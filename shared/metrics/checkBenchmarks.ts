import type { MetricScale } from '../assessment/metricRecords.ts';
import type { Finding, Path } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import type { Benchmark, BenchmarkFile } from './benchmarkFile.ts';
import { metrics } from './catalogue.ts';
import type { MetricDirection } from './schema.ts';

/** What is wrong with a file of benchmarks whose shape is right: metrics that are not in the catalogue, a segment twice, figures or a scale
 * that run the wrong way, a day after that of the file. */
export function benchmarkFindings({ asOf, clashing, benchmarks }: BenchmarkFile): readonly Finding[] {
  const unknown = (metric: string, at: Path): readonly Finding[] =>
    [...metrics.keys()].some((id) => id === metric)
      ? []
      : [{ at, message: `${quoted(metric)} is no metric of the catalogue: remove it or correct its id` }];
  const clashes = new Set<string>(clashing);
  const seen = new Set<string>();
  const entries = benchmarks.flatMap((one, index): readonly Finding[] => {
    const at = ['benchmarks', index];
    const key = JSON.stringify([one.metric, one.segment]);
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...unknown(one.metric, [...at, 'metric']),
      ...(isTwice
        ? [{ at: [...at, 'segment'], message: `is there twice for ${one.metric}: give each segment once` }]
        : []),
      ...figureFindings(one, at),
      ...scaleFindings(one, at, clashes.has(one.metric)),
      ...(one.asOf > asOf ? [{ at: [...at, 'asOf'], message: `must not be after ${asOf}, the day of the file` }] : []),
    ];
  });
  return [...clashing.flatMap((metric, index) => unknown(metric, ['clashing', index])), ...entries];
}

function figureFindings({ low, median, high }: Benchmark, at: Path): readonly Finding[] {
  if (low === undefined && median === undefined && high === undefined) {
    return [{ at, message: 'has no figure: give low, median or high' }];
  }
  const below = (name: string, figure: number | undefined, than: number | undefined, other: string) =>
    figure !== undefined && than !== undefined && figure < than
      ? [{ at: [...at, name], message: `must not be below ${other}` }]
      : [];
  return [
    ...below('median', median, low, 'low'),
    ...below('high', high, median, 'median'),
    ...below('high', high, low, 'low'),
  ].slice(0, 1);
}

const runs: Readonly<Record<MetricDirection, string>> = {
  up: 'must rise from floor to top, since more is better',
  down: 'must fall from floor to top, since less is better',
  band: 'must be left out, since a middle range is healthy and gives no points',
};

function scaleFindings({ metric, scale }: Benchmark, at: Path, isClash: boolean): readonly Finding[] {
  const direction = metrics.get(metric)?.direction;
  if (scale === undefined || direction === undefined) return [];
  const place = [...at, 'scale'];
  if (isClash) return [{ at: place, message: 'must be left out, since clashing sources give no points' }];
  return isRun(scale, direction) ? [] : [{ at: place, message: runs[direction] }];
}

function isRun({ floor, median, top }: MetricScale, direction: MetricDirection): boolean {
  if (direction === 'up') return floor < median && median < top;
  return direction === 'down' && floor > median && median > top;
}

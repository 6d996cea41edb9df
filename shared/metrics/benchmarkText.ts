import type { Translate } from '../i18n/translate.ts';
import { shortDate } from '../report/dates.ts';
import type { Benchmark } from './benchmarkFile.ts';
import { type Benchmarks, benchmarksOf, isClashing, isOld, spanOf } from './benchmarks.ts';
import { valueText } from './metricText.ts';
import type { Metric } from './schema.ts';

/** A benchmark as it may be shown: never without segment, definition, year, source and grade (content paper 4). */
export interface BenchmarkLine {
  readonly segment: string;
  readonly figures: string;
  readonly definition: string;
  /** "2024, Benchmarkit, SaaS benchmarks 2025, grade A". */
  readonly origin: string;
  /** Older than 36 months. */
  readonly isOld: boolean;
}

/** The benchmarks of a metric in words, on a day `YYYY-MM-DD`. */
export function benchmarkLines(
  t: Translate,
  benchmarks: Benchmarks,
  metric: Metric,
  today: string,
  currency: string | undefined,
): readonly BenchmarkLine[] {
  return benchmarksOf(benchmarks, metric.id).map((one) => ({
    segment: one.segment,
    figures: figuresText(t, metric, one, currency),
    definition: one.definition,
    origin: t('metric.benchmark.origin', {
      year: one.year,
      source: one.source,
      grade: t(`metric.benchmark.grade.${one.grade}`),
    }),
    isOld: isOld(one, today),
  }));
}

/** Which file the benchmarks come from, by its day. */
export function asOfText(t: Translate, { origin, asOf }: Benchmarks): string {
  return t(`metric.benchmark.asOf.${origin}`, { day: shortDate(t, asOf) });
}

/** From the lowest to the highest of sources that contradict each other, as "13 % to 45 %"; null where they do not. */
export function clashRange(
  t: Translate,
  benchmarks: Benchmarks,
  metric: Metric,
  currency: string | undefined,
): string | null {
  const span = isClashing(benchmarks, metric.id) ? spanOf(benchmarksOf(benchmarks, metric.id)) : null;
  if (span === null) return null;
  return t('metric.benchmark.range', {
    low: valueText(t, metric.unit, span.low, currency),
    high: valueText(t, metric.unit, span.high, currency),
  });
}

function figuresText(t: Translate, metric: Metric, one: Benchmark, currency: string | undefined): string {
  const text = (value: number): string => valueText(t, metric.unit, value, currency);
  const { low, median, high } = one;
  const range =
    low !== undefined && high !== undefined
      ? t('metric.benchmark.range', { low: text(low), high: text(high) })
      : low !== undefined
        ? t('metric.benchmark.from', { low: text(low) })
        : high !== undefined
          ? t('metric.benchmark.highOnly', { high: text(high) })
          : null;
  if (median === undefined) return range ?? '';
  const middle = t('metric.benchmark.median', { median: text(median) });
  return range === null ? middle : t('metric.benchmark.both', { median: middle, range });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MetricId } from '../../../shared/base/ids.ts';
import { largestBenchmarkFile } from '../../../shared/contract/largestBenchmarkFile.ts';
import { benchmarkFor, benchmarksOr, shippedBenchmarks } from '../../../shared/metrics/benchmarks.ts';
import { parseBenchmarkFile, summaryOf } from '../../../shared/metrics/parseBenchmarkFile.ts';

import { aBenchmarkFile } from '../../builders/aBenchmarkFile.ts';

/** The file with one of its benchmarks changed, as text. */
function changed(
  index: number,
  change: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = {},
) {
  const file = aBenchmarkFile();
  const benchmarks = file.benchmarks.map((one, at) => (at === index ? { ...one, ...change } : one));
  return JSON.stringify({ ...file, benchmarks, ...rest });
}

function problemOf(text: string) {
  const parsed = parseBenchmarkFile(text);
  if (parsed.ok) throw new Error('it was taken');
  return parsed.problem;
}

describe('a file of benchmarks', () => {
  it('is taken whole when it is right, the shipped one among them', () => {
    const file = aBenchmarkFile();
    expect(parseBenchmarkFile(JSON.stringify(file))).toEqual({ ok: true, file });
    const shipped = readFileSync(join(import.meta.dirname, '../../../shared/metrics/benchmarks.json'), 'utf8');
    expect(parseBenchmarkFile(shipped)).toMatchObject({ ok: true, file: { asOf: shippedBenchmarks.asOf } });
  });

  it.each([
    ['no JSON', '{"format": ', 'not-json', 'line 1, column 12', 'is not JSON'],
    ['too deep a file', '['.repeat(40), 'too-deep', 'line 1, column 33', 'nests deeper'],
    ['a file over 1 MiB', ' '.repeat(largestBenchmarkFile + 1), 'too-large', '', '1 MiB'],
    ['a key twice', '{"asOf": "2026-01-01", "asOf": "2026-01-02"}', 'invalid', 'asOf', 'twice'],
    [
      'another format',
      JSON.stringify({ ...aBenchmarkFile(), format: 'cairn.metrics' }),
      'invalid',
      'format',
      'must be',
    ],
    [
      'a later version',
      JSON.stringify({ ...aBenchmarkFile(), formatVersion: 2 }),
      'invalid',
      'formatVersion',
      'must be',
    ],
    ['no day', JSON.stringify({ ...aBenchmarkFile(), asOf: undefined }), 'invalid', 'asOf', 'is missing'],
    ['nothing in it', JSON.stringify({ ...aBenchmarkFile(), benchmarks: [] }), 'invalid', 'benchmarks', 'at least 1'],
    ['a list instead', '[]', 'invalid', '', 'must be an object'],
    ['an unknown key', changed(1, { mean: 3 }), 'invalid', 'benchmarks[1].mean', 'is not known here'],
    ['a figure in words', changed(1, { median: '75' }), 'invalid', 'benchmarks[1].median', 'must be a number'],
    ['no source', changed(2, { source: ' ' }), 'invalid', 'benchmarks[2].source', 'must not be empty'],
    ['an unknown grade', changed(2, { grade: 'D' }), 'invalid', 'benchmarks[2].grade', 'must be one of'],
    [
      'an unknown metric',
      changed(0, { metric: 'M99' }),
      'invalid',
      'benchmarks[0].metric',
      'no metric of the catalogue',
    ],
    ['an unknown clash', changed(0, {}, { clashing: ['M98'] }), 'invalid', 'clashing[0]', 'no metric of the catalogue'],
    ['no figure', changed(1, { median: undefined }), 'invalid', 'benchmarks[1]', 'has no figure'],
    ['a median below low', changed(0, { median: 10 }), 'invalid', 'benchmarks[0].median', 'must not be below low'],
    ['high below median', changed(0, { high: 20 }), 'invalid', 'benchmarks[0].high', 'must not be below median'],
    ['high below low', changed(2, { high: 100 }), 'invalid', 'benchmarks[2].high', 'must not be below low'],
    [
      'a segment twice',
      changed(2, { segment: 'Nordic software' }),
      'invalid',
      'benchmarks[2].segment',
      'twice for M12',
    ],
    [
      'a scale that falls where more is better',
      changed(0, { scale: { floor: 35, median: 24, top: 14 } }),
      'invalid',
      'benchmarks[0].scale',
      'must rise',
    ],
    [
      'a scale that rises where less is better',
      changed(1, { scale: { floor: 60, median: 75, top: 90 } }),
      'invalid',
      'benchmarks[1].scale',
      'must fall',
    ],
    [
      'a scale of a band',
      changed(1, { metric: 'M06', scale: { floor: 1, median: 2, top: 3 } }),
      'invalid',
      'benchmarks[1].scale',
      'must be left out',
    ],
    [
      'a scale over clashing sources',
      changed(0, {}, { clashing: ['M11'] }),
      'invalid',
      'benchmarks[0].scale',
      'clashing',
    ],
    [
      'a day after the file',
      changed(1, { asOf: '2026-10-02' }),
      'invalid',
      'benchmarks[1].asOf',
      'not be after 2026-10-01',
    ],
  ])('is refused for %s, with its place', (_, text, code, path, words) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ code, path });
    expect(problem.message).toContain(words);
  });

  it('is refused for what stands first in it', () => {
    const file = aBenchmarkFile();
    const benchmarks = file.benchmarks.map((one) => ({ ...one, metric: 'M99' }));
    expect(problemOf(JSON.stringify({ ...file, benchmarks })).path).toBe('benchmarks[0].metric');
  });

  it('says what it is', () => {
    expect(summaryOf(aBenchmarkFile())).toEqual({
      asOf: '2026-10-01',
      benchmarks: 3,
      metrics: 2,
      sources: ['Members of the trade association', 'Register of tenders'],
    });
  });

  it('takes the place of the shipped one, whole', () => {
    const own = benchmarksOr(aBenchmarkFile());
    expect(own.origin).toBe('own');
    expect(benchmarkFor(own, MetricId.parse('M11'), undefined)?.segment).toBe('Nordic software');
    expect(benchmarkFor(own, MetricId.parse('M30'), undefined)).toBeUndefined();
    expect(benchmarksOr(null)).toBe(shippedBenchmarks);
  });
});

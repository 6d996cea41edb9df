import { BenchmarkFile } from '../../../shared/metrics/benchmarkFile.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import { asRow, integerOf, textOf } from './row.ts';

/** The workspace's own benchmarks. */
export interface StoredBenchmarks {
  readonly file: BenchmarkFile;
  /** The event of the workspace's chain that last changed them. */
  readonly revision: number;
}

/** The entry of the benchmarks in the workspace's chain. */
export const benchmarksKey = 'benchmarks';

/** The workspace's own benchmarks; null where it goes by the shipped ones. */
export function readBenchmarks(db: ReadableDb): StoredBenchmarks | null {
  const found = prepared(db, 'SELECT file, revision FROM benchmarks').get();
  if (found === undefined) return null;
  const row = asRow(found);
  return { file: BenchmarkFile.parse(JSON.parse(textOf(row, 'file'))), revision: integerOf(row, 'revision') };
}

/** Stores benchmarks in the place of those before. */
export function putBenchmarks(db: WritableDb, { file, revision }: StoredBenchmarks): void {
  prepared(
    db,
    `INSERT INTO benchmarks (row, file, revision) VALUES (1, ?, ?)
     ON CONFLICT (row) DO UPDATE SET file = excluded.file, revision = excluded.revision`,
  ).run(JSON.stringify(file), revision);
}

/** Removes the workspace's own benchmarks; nothing happens when there are none. */
export function dropBenchmarks(db: WritableDb): void {
  prepared(db, 'DELETE FROM benchmarks').run();
}

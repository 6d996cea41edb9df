import { z } from 'zod';
import { BenchmarkFile } from '../metrics/benchmarkFile.ts';
import { largestBenchmarkFile } from './largestBenchmarkFile.ts';
import { command, query } from './procedure.ts';

const given = z.strictObject({ content: z.string().max(largestBenchmarkFile) });

/** What the workspace compares its metrics with. A file that is wrong is INVALID_FILE with the first problem and its path. */
export const benchmarksContract = {
  /** The workspace's own file; null where it goes by the shipped one. */
  own: query.output(BenchmarkFile.nullable()),
  /** Reads and checks a file without storing anything. */
  inspect: query.input(given).output(BenchmarkFile),
  /** Puts the file in the place of what was there, whole. */
  replace: command.input(given).output(BenchmarkFile),
  /** Goes back to the shipped ones; false when they are in their place already. */
  goBack: command.output(z.strictObject({ removed: z.boolean() })),
};

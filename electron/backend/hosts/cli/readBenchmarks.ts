import { largestBenchmarkFile } from '../../../../shared/contract/largestBenchmarkFile.ts';
import { type Benchmarks, benchmarksOr } from '../../../../shared/metrics/benchmarks.ts';
import { parseBenchmarkFile } from '../../../../shared/metrics/parseBenchmarkFile.ts';
import { InputProblem } from './command.ts';
import { readInput } from './readInput.ts';

/** Reads a file of benchmarks. Throws {@link InputProblem} with the path inside the file, or that of the file. */
export function readBenchmarks(path: string): Benchmarks {
  const parsed = parseBenchmarkFile(readInput(path, largestBenchmarkFile));
  if (parsed.ok) return benchmarksOr(parsed.file);
  const { code, path: place, message } = parsed.problem;
  throw new InputProblem(code, place || path, message);
}

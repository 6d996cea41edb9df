/** Largest file of benchmarks, in bytes. */
export const largestBenchmarkFile = 1024 * 1024;

import { ORPCError } from '@orpc/server';
import type { BenchmarkFile } from '../../../shared/metrics/benchmarkFile.ts';
import { parseBenchmarkFile } from '../../../shared/metrics/parseBenchmarkFile.ts';
import { readBenchmarks } from '../database/benchmarks.ts';
import { door } from '../router.ts';
import { replaceBenchmarks, shipBenchmarks } from '../workspace/benchmarks.ts';
import { actor } from './calls.ts';
import { database, settled } from './refuse.ts';

/** Throws INVALID_FILE with the first problem. */
function read(content: string): BenchmarkFile {
  const parsed = parseBenchmarkFile(content);
  if (!parsed.ok) throw new ORPCError('INVALID_FILE', { defined: true, status: 422, data: parsed.problem });
  return parsed.file;
}

/** What callers may ask about the benchmarks of the workspace. */
export const benchmarkProcedures = {
  own: door.benchmarks.own.handler(({ context: { services } }) => readBenchmarks(database(services))?.file ?? null),
  inspect: door.benchmarks.inspect.handler(({ input }) => read(input.content)),
  replace: door.benchmarks.replace.handler(({ context: { services }, input }) => {
    const { file } = settled(replaceBenchmarks(database(services), { file: read(input.content), actor }));
    services.broadcast.send({ type: 'benchmarks-changed' });
    return file;
  }),
  goBack: door.benchmarks.goBack.handler(({ context: { services } }) => {
    const removed = settled(shipBenchmarks(database(services), { actor }));
    if (removed) services.broadcast.send({ type: 'benchmarks-changed' });
    return { removed };
  }),
};

import type { BenchmarkFile } from '../../../shared/metrics/benchmarkFile.ts';
import { appendEvent } from '../database/appendEvent.ts';
import {
  benchmarksKey,
  dropBenchmarks,
  putBenchmarks,
  readBenchmarks,
  type StoredBenchmarks,
} from '../database/benchmarks.ts';
import type { WritableDb } from '../database/handle.ts';
import { Placed } from '../database/placed.ts';
import { workspaceHead } from './organisationEntry.ts';
import { attempt, type Outcome } from './outcome.ts';

function placed(stored: StoredBenchmarks | null): readonly Placed[] {
  return stored === null ? [] : [new Placed(0, stored.revision, stored.file)];
}

/** Puts a file that was checked in the place of the benchmarks that the workspace went by, whole. */
export function replaceBenchmarks(
  db: WritableDb,
  { file, actor }: { readonly file: BenchmarkFile; readonly actor: string },
): Outcome<StoredBenchmarks> {
  return attempt(db, () => {
    const before = readBenchmarks(db);
    const head = workspaceHead(db);
    const after: StoredBenchmarks = { file, revision: head.seq + 1 };
    putBenchmarks(db, after);
    const patch = { key: benchmarksKey, before: placed(before), after: placed(after) };
    appendEvent(db, head, { kind: 'benchmarks', actor, patches: [patch] });
    return after;
  });
}

/** Goes back to the shipped benchmarks; false when the workspace goes by them already. */
export function shipBenchmarks(db: WritableDb, { actor }: { readonly actor: string }): Outcome<boolean> {
  return attempt(db, () => {
    const before = readBenchmarks(db);
    if (before === null) return false;
    dropBenchmarks(db);
    const patch = { key: benchmarksKey, before: placed(before), after: [] };
    appendEvent(db, workspaceHead(db), { kind: 'benchmarks', actor, patches: [patch] });
    return true;
  });
}

import { checkpoint } from './closeDatabase.ts';
import type { WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import { asRow, integerOf } from './row.ts';

function changesSoFar(db: WritableDb): number {
  return integerOf(asRow(prepared(db, 'SELECT total_changes() AS changes').get()), 'changes');
}

/** Looks every `milliseconds` whether anything was stored since, and empties the write-ahead log once nothing was: a log that gets lost
 * then takes little with it, and a copy of the one file has everything. Ends by itself when the workspace is closed, or when the answer
 * is called. A checkpoint that fails is tried again; the log keeps everything until then. */
export function checkpointWhenIdle(db: WritableDb, milliseconds = 5_000): () => void {
  let seen = changesSoFar(db);
  let emptied = seen;
  const timer = setInterval(() => {
    if (!db.open) return stop();
    const changes = changesSoFar(db);
    if (changes === seen && changes !== emptied && !db.inTransaction && checkpoint(db)) emptied = changes;
    seen = changes;
  }, milliseconds);
  timer.unref();
  const stop = (): void => clearInterval(timer);
  return stop;
}

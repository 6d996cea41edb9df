import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { connect } from '../database/connect.ts';
import { removeDatabaseFiles, syncFile } from '../database/durable.ts';
import { inspect } from '../database/inspect.ts';
import { memoryView } from '../database/memoryView.ts';
import { migrations } from '../database/migrations/migrations.ts';
import { CopyDamaged } from '../database/writeCopy.ts';
import { type Holdings, readHoldings } from './holdings.ts';

/** A workspace as it was at one moment: its bytes, or a file that holds them and is removed; null when the finished file is there already. */
export type RawCopy = Buffer | string | null;

function makeCompact(raw: Buffer | string, finished: string): void {
  const sqlite = typeof raw === 'string' ? connect(raw, { mustExist: true }) : memoryView(raw);
  try {
    sqlite.prepare('VACUUM INTO ?').run(finished);
  } finally {
    sqlite.close();
  }
}

/** Takes a raw copy of a workspace to a finished one: compact, on disk, checked whole. Answers what it holds. Throws {@link CopyDamaged}, or
 * what SQLite or the disk says; then no file is left. */
export function finishBackup(raw: RawCopy, finished: string): Holdings {
  try {
    if (raw !== null) makeCompact(raw, finished);
    chmodSync(finished, 0o600);
    // Here, since it can take long: what follows is only a name.
    syncFile(finished);
    const view = memoryView(readFileSync(finished));
    try {
      const [first] = inspect(view, 'integrity', migrations);
      if (first !== undefined) throw new CopyDamaged(`${first.part} of ${first.where}: ${first.detail}`);
      return readHoldings(view);
    } finally {
      view.close();
    }
  } catch (error) {
    rmSync(finished, { force: true });
    throw error;
  } finally {
    if (typeof raw === 'string') removeDatabaseFiles(raw);
  }
}

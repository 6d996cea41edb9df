import { chainNames, readHead } from './chain.ts';
import type { ReadableDb } from './handle.ts';
import { type Standing, toggleHash } from './standing.ts';
import { readWorkspace } from './workspaceRow.ts';

/** Reads where the history stands. Throws when a row cannot be read. */
export function readStanding(db: ReadableDb): Standing {
  const hash = Buffer.alloc(32);
  let events = 0;
  let at = '';
  for (const chain of chainNames(db)) {
    const head = readHead(db, chain);
    if (head === null) continue;
    toggleHash(hash, head.hash);
    events += head.seq;
    if (head.updatedAt > at) at = head.updatedAt;
  }
  return { workspaceId: readWorkspace(db).id, events, hash, at };
}

import { z } from 'zod';
import { appendEvent } from './appendEvent.ts';
import { chainNumber, currentHead, placeOf, workspaceChain } from './chain.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { prepared } from './prepared.ts';
import { readStanding } from './readStanding.ts';
import { asRow, textOf } from './row.ts';
import { transaction } from './transaction.ts';

/** Where the history goes on from after an older state took the place of a newer one. */
const WentBack = z.object({ facts: z.object({ place: z.int().min(1), events: z.int().min(0) }) });

/** [Note: Order of backups] A workspace's place in the order of its states: the number of its events, unless it was restored. A restored
 * workspace has fewer events than the one that it replaces, so the event that says so names a place behind everything that was there.
 * Backups are ordered by this number, which stands inside of them, and never by the clock. */
export function historyPlace(db: ReadableDb): number {
  const { events } = readStanding(db);
  const number = chainNumber(db, workspaceChain);
  const found = prepared(
    db,
    `SELECT payload FROM events WHERE place BETWEEN ? AND ? AND kind = 'went-back' ORDER BY place DESC LIMIT 1`,
  ).get(placeOf(number, 1), placeOf(number + 1, 0));
  if (found === undefined) return events;
  const { facts } = WentBack.parse(JSON.parse(textOf(asRow(found), 'payload')));
  return facts.place + events - facts.events;
}

/** Says in the history that this state took the place of others, of which `behind` was the last: everything from now on comes after it. */
export function goBackBehind(db: WritableDb, behind: number, actor: string): void {
  transaction(db, () => {
    const head = currentHead(db, workspaceChain);
    if (head === null) throw new Error('the workspace has no chain');
    const events = readStanding(db).events + 1;
    const place = Math.max(behind, historyPlace(db)) + 1;
    appendEvent(db, head, { kind: 'went-back', actor, patches: [], facts: { place, events } });
  });
}

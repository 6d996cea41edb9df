import { hash } from 'node:crypto';
import { emptyContent } from './contentHash.ts';
import type { ReadableDb, WritableDb } from './handle.ts';
import { noteEvent } from './headKeeper.ts';
import { knownRows } from './known.ts';
import { prepared } from './prepared.ts';
import { asRow, bytesOf, integerOf, textOf } from './row.ts';

/** The chain of what concerns no single assessment: the workspace, organisations, frameworks, which assessments there are. */
export const workspaceChain = 'workspace';

/** Where a chain stands: its newest event, the hash of its content, the tops of its undo and redo stacks (0: empty). */
export interface ChainHead {
  /** {@link workspaceChain} or an assessment's id. */
  readonly chain: string;
  /** The chain's number in this file. */
  readonly number: number;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly content: Uint8Array;
  readonly undoSeq: number;
  readonly redoSeq: number;
  readonly updatedAt: string;
}

/** What the first event of a chain builds on: different for each chain, so that no chain passes for another. */
export function chainStart(chain: string): Buffer {
  return hash('sha256', `cairn:${chain}`, 'buffer');
}

const heads = knownRows<ChainHead>();

/** Where a chain stands, for the next event. [Note: Known rows] */
export function currentHead(db: WritableDb, chain: string): ChainHead | null {
  const head = heads(db).get(chain) ?? readHead(db, chain);
  if (head !== null) heads(db).set(chain, head);
  return head;
}

/** Keeps where a chain stands after its newest event. */
export function keepHead(db: WritableDb, head: ChainHead): void {
  const previous = head.seq === 1 ? null : (heads(db).get(head.chain)?.hash ?? hashAt(db, head.number, head.seq - 1));
  heads(db).set(head.chain, head);
  noteEvent(db, previous, head.hash, head.updatedAt);
}

function hashAt(db: ReadableDb, number: number, seq: number): Uint8Array {
  return bytesOf(asRow(prepared(db, 'SELECT hash FROM events WHERE place = ?').get(placeOf(number, seq))), 'hash');
}

/** A chain before its first event. */
export function newChain(db: WritableDb, chain: string): ChainHead {
  const { lastInsertRowid } = prepared(db, 'INSERT INTO chains (chain) VALUES (?)').run(chain);
  const number = Number(lastInsertRowid);
  return {
    chain,
    number,
    seq: 0,
    hash: chainStart(chain),
    content: emptyContent(),
    undoSeq: 0,
    redoSeq: 0,
    updatedAt: '',
  };
}

/** [Note: Places] An event's row id is made of its chain's number and its own: the rows of a chain lie together, and a new one goes to their
 * end. With the chain's name in the key, SQLite would move rows between pages at every fifth edit. */
export function placeOf(number: number, seq: number): number {
  return number * 2 ** 32 + seq;
}

/** The number of a chain; 0, which no chain has, when there is none of that name. */
export function chainNumber(db: ReadableDb, chain: string): number {
  const row = prepared(db, 'SELECT number FROM chains WHERE chain = ?').get(chain);
  return row === undefined ? 0 : integerOf(asRow(row), 'number');
}

/** Where a chain stands by its newest event; `null` when it has none. */
export function readHead(db: ReadableDb, chain: string): ChainHead | null {
  const number = chainNumber(db, chain);
  const found = prepared(
    db,
    `SELECT seq, hash, content, undo_seq, redo_seq, time FROM events
     WHERE place BETWEEN ? AND ? ORDER BY place DESC LIMIT 1`,
  ).get(placeOf(number, 1), placeOf(number + 1, 0));
  if (found === undefined) return null;
  const row = asRow(found);
  return {
    chain,
    number,
    seq: integerOf(row, 'seq'),
    hash: bytesOf(row, 'hash'),
    content: bytesOf(row, 'content'),
    undoSeq: integerOf(row, 'undo_seq'),
    redoSeq: integerOf(row, 'redo_seq'),
    updatedAt: textOf(row, 'time'),
  };
}

/** The tops of the stacks as an event found them. */
export function stacksBefore(db: ReadableDb, { number }: ChainHead, seq: number): { undoSeq: number; redoSeq: number } {
  const found = prepared(db, 'SELECT undo_seq, redo_seq FROM events WHERE place = ?').get(placeOf(number, seq - 1));
  if (found === undefined) return { undoSeq: 0, redoSeq: 0 };
  const row = asRow(found);
  return { undoSeq: integerOf(row, 'undo_seq'), redoSeq: integerOf(row, 'redo_seq') };
}

/** The chains that there are or should be: the workspace's, always, and one for each assessment. */
export function chainNames(db: ReadableDb): readonly string[] {
  const rows = prepared(db, 'SELECT chain FROM chains UNION SELECT id FROM assessments ORDER BY 1').all();
  return [...new Set([workspaceChain, ...rows.map((row) => textOf(asRow(row), 'chain'))])];
}

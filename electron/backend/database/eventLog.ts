import { z } from 'zod';
import { chainNumber, placeOf } from './chain.ts';
import type { ReadableDb } from './handle.ts';
import type { Patch } from './patch.ts';
import { fromStoredPatch, StoredPatch } from './patch.ts';
import { prepared } from './prepared.ts';
import type { Row } from './row.ts';
import { asRow, bytesOf, integerOf, textOf, textOrNull } from './row.ts';

const Payload = z.strictObject({
  patches: z.array(StoredPatch),
  /** What a person may want to know about it later. */
  facts: z.record(z.string(), z.json()).optional(),
});

/** An event as the log holds it. */
export interface LoggedEvent {
  readonly seq: number;
  readonly time: string;
  readonly actor: string;
  readonly kind: string;
  /** `null` once a purge has erased what the event said. */
  readonly patches: readonly Patch[] | null;
  /** What it says beside them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Hash of the chain's content after the event. */
  readonly content: Uint8Array;
}

function toEvent(row: Row): LoggedEvent {
  const text = textOrNull(row, 'payload');
  const payload = text === null ? null : Payload.parse(JSON.parse(text));
  return {
    seq: integerOf(row, 'seq'),
    time: textOf(row, 'time'),
    actor: textOf(row, 'actor'),
    kind: textOf(row, 'kind'),
    patches: payload?.patches.map(fromStoredPatch) ?? null,
    facts: payload?.facts ?? {},
    content: bytesOf(row, 'content'),
  };
}

/** One event of a chain, null when the chain has none of that number. */
export function readEvent(db: ReadableDb, chain: string, seq: number): LoggedEvent | null {
  const row = prepared(db, 'SELECT * FROM events WHERE place = ?').get(placeOf(chainNumber(db, chain), seq));
  return row === undefined ? null : toEvent(asRow(row));
}

/** Events of a chain, newest first, from `above` (not included) downwards. */
export function newestEvents(db: ReadableDb, chain: string, limit: number, above = 2 ** 32): readonly LoggedEvent[] {
  const number = chainNumber(db, chain);
  return prepared(db, 'SELECT * FROM events WHERE place BETWEEN ? AND ? ORDER BY place DESC LIMIT ?')
    .all(placeOf(number, 1), placeOf(number, above - 1), limit)
    .map((row) => toEvent(asRow(row)));
}

/** The hash of an event as hex, which signs everything up to it. Throws when there is no such event. */
export function eventHash(db: ReadableDb, chain: string, seq: number): string {
  const row = prepared(db, 'SELECT hash FROM events WHERE place = ?').get(placeOf(chainNumber(db, chain), seq));
  return Buffer.from(bytesOf(asRow(row), 'hash')).toString('hex');
}

/** An event as it is stored, for the check of the chain. */
export interface RawEvent {
  readonly seq: number;
  readonly time: string;
  readonly actor: string;
  readonly kind: string;
  readonly payload: string | null;
  readonly salt: Uint8Array | null;
  readonly payloadHash: Uint8Array;
  readonly hash: Uint8Array;
  readonly undoSeq: number;
  readonly redoSeq: number;
}

/** The events of a chain in order, unparsed, one at a time. */
export function* rawEvents(db: ReadableDb, chain: string): Generator<RawEvent> {
  const number = chainNumber(db, chain);
  const rows = prepared(db, 'SELECT * FROM events WHERE place BETWEEN ? AND ? ORDER BY place');
  for (const found of rows.iterate(placeOf(number, 0), placeOf(number + 1, -1))) {
    const row = asRow(found);
    yield {
      seq: integerOf(row, 'seq'),
      time: textOf(row, 'time'),
      actor: textOf(row, 'actor'),
      kind: textOf(row, 'kind'),
      payload: textOrNull(row, 'payload'),
      salt: row.salt === null ? null : bytesOf(row, 'salt'),
      payloadHash: bytesOf(row, 'payload_hash'),
      hash: bytesOf(row, 'hash'),
      undoSeq: integerOf(row, 'undo_seq'),
      redoSeq: integerOf(row, 'redo_seq'),
    };
  }
}

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Standing } from './standing.ts';

/** [Note: Head record] SQLite takes a write-ahead log that lost its end for one that never had it. So a file beside the workspace says
 * where the history stood after each of the last commits: counts, times and salted hashes, nothing of what was written. It is written after
 * the commit and never synced: after a power cut it may be behind the workspace, which is nothing, but it never claims what was not on
 * disk. Ahead of the workspace means that the workspace lost edits. A copy comes without it, which is not damage.
 *
 * A ring of slots of 64 bytes, each whole in itself:
 *
 * | 0 | 6 | 8 | 16 | 48 |
 * |---|---|---|---|---|
 * | events of all chains | of those, in this commit | time, milliseconds since 1970 | hash of {@link Standing} | SHA-256 of this slot and the workspace's id, cut |
 */
const slotBytes = 64;
const checkedBytes = 48;
const slots = 256;
const mostInOne = 0xffff;

/** One commit that a head record knows of. */
export interface HeadPoint {
  readonly events: number;
  /** Events of that commit; 0 when commits before it are not known one by one. */
  readonly added: number;
  readonly at: string;
  readonly hash: Uint8Array;
}

/** What a head record says of a workspace: its last commits, oldest first. At least one. */
export interface HeadRecord {
  readonly points: readonly HeadPoint[];
  readonly newest: HeadPoint;
  /** Where the next slot goes, in bytes. */
  readonly nextOffset: number;
}

/** Edits that were acknowledged and are not in the file. */
export interface LostTail {
  readonly edits: number;
  /** When the first and the last of them were made. */
  readonly from: string;
  readonly until: string;
}

export function headPath(path: string): string {
  return `${path}.head`;
}

export function offsetAfter(offset: number): number {
  return (offset + slotBytes) % (slots * slotBytes);
}

function check(slot: Buffer, workspaceId: string): Buffer {
  const covered = Buffer.concat([Buffer.from(`cairn-head-1:${workspaceId}:`), slot.subarray(0, checkedBytes)]);
  return hash('sha256', covered, 'buffer').subarray(0, slotBytes - checkedBytes);
}

export function writeSlot(point: HeadPoint, workspaceId: string): Buffer {
  const slot = Buffer.alloc(slotBytes);
  slot.writeUIntBE(point.events, 0, 6);
  slot.writeUInt16BE(Math.min(point.added, mostInOne), 6);
  const at = Date.parse(point.at);
  slot.writeDoubleBE(Number.isNaN(at) ? 0 : at, 8);
  slot.set(point.hash, 16);
  slot.set(check(slot, workspaceId), checkedBytes);
  return slot;
}

function readSlot(slot: Buffer, workspaceId: string): HeadPoint | null {
  if (slot.length < slotBytes || !check(slot, workspaceId).equals(slot.subarray(checkedBytes))) return null;
  const at = new Date(slot.readDoubleBE(8));
  return {
    events: slot.readUIntBE(0, 6),
    added: slot.readUInt16BE(6),
    at: Number.isNaN(at.getTime()) ? '' : at.toISOString(),
    hash: Buffer.from(slot.subarray(16, checkedBytes)),
  };
}

/** The record's bytes as one workspace's; `null` when no slot is whole and of that workspace. */
export function parseHeadRecord(bytes: Buffer, workspaceId: string): HeadRecord | null {
  const found: { readonly point: HeadPoint; readonly offset: number }[] = [];
  for (let offset = 0; offset < Math.min(bytes.length, slots * slotBytes); offset += slotBytes) {
    const point = readSlot(bytes.subarray(offset, offset + slotBytes), workspaceId);
    if (point !== null) found.push({ point, offset });
  }
  found.sort((one, other) => one.point.events - other.point.events);
  const last = found.at(-1);
  if (last === undefined) return null;
  return { points: found.map(({ point }) => point), newest: last.point, nextOffset: offsetAfter(last.offset) };
}

/** The head record beside a workspace; `null` when there is none, or none of this workspace, or it cannot be read: all of these say
 * nothing of the workspace. */
export function readHeadRecord(path: string, workspaceId: string): HeadRecord | null {
  try {
    return parseHeadRecord(readFileSync(headPath(path)), workspaceId);
  } catch {
    return null;
  }
}

/** What a record says that is not in a file which stands there, `null` when the file has all of it. Asked of a backup, it says what that
 * would not bring back. */
export function lostTail({ points, newest }: HeadRecord, { events }: Pick<Standing, 'events'>): LostTail | null {
  const after = points.filter((point) => point.events > events);
  const [first] = after;
  if (first === undefined) return null;
  let known = events;
  let edits = 0;
  for (const point of after) {
    // What lies between two points that do not meet is counted event by event.
    edits += Math.min(1, point.added) + Math.max(0, point.events - point.added - known);
    known = point.events;
  }
  return { edits, from: first.at, until: newest.at };
}

/** `matches`: the record ends where the file does. `behind`: the file has more, after a cut between commit and record. `ahead`: the file
 * lost its tail. `unknown`: there is no record of this file. */
export type HeadState = 'matches' | 'behind' | 'ahead' | 'unknown';

export function headState(record: HeadRecord | null, { events, hash: found }: Standing): HeadState {
  // A workspace whose only event is its making has nothing that it could have lost.
  if (record === null) return events <= 1 ? 'matches' : 'unknown';
  const { newest } = record;
  if (newest.events > events) return 'ahead';
  if (newest.events < events) return 'behind';
  return Buffer.from(found).equals(newest.hash) ? 'matches' : 'unknown';
}

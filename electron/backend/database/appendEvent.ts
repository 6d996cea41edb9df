import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { type ChainHead, keepHead, placeOf } from './chain.ts';
import { linkedHash, payloadHash } from './eventHash.ts';
import type { WritableDb } from './handle.ts';
import { surroundingsOf } from './handle.ts';
import type { Patch } from './patch.ts';
import { isShared, patchText, togglePatch } from './patch.ts';
import { prepared } from './prepared.ts';

/** [Note: Event log] Every change appends an event to its chain in the transaction that makes the change. Each event's hash covers the one
 * before it, so the chain is at once the history, undo and redo, the audit trail and the damage detector. Order is `seq`, never the
 * clock, which may jump. */
export type EventKind =
  | 'created'
  | 'imported'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'workflow'
  | 'snapshot'
  | 'removed'
  | 'restored'
  | 'export'
  | 'added'
  | 'organisation'
  | 'branding'
  | 'preset'
  | 'benchmarks'
  | 'attachment'
  | 'went-back'
  | 'purged';

/** What is appended. */
export interface NewEvent {
  readonly kind: EventKind;
  /** Who did it, in one word: `facilitator`, `cli`. */
  readonly actor: string;
  readonly patches: readonly Patch[];
  /** The chain's content after the event, where its first rows are not listed as patches. */
  readonly content?: Uint8Array;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The tops of the stacks afterwards; left out, they stay. */
  readonly undoSeq?: number;
  readonly redoSeq?: number;
}

/** What the event says, as canonical JSON. */
function payloadText({ facts, patches }: NewEvent): string {
  const stated = facts === undefined ? '' : `"facts":${canonicalJson(facts)},`;
  return `{${stated}"patches":[${patches.map(patchText).join(',')}]}`;
}

/** Appends an event. The rows that it tells of are the caller's work, in the same transaction. Answers where the chain stands then. */
export function appendEvent(db: WritableDb, head: ChainHead, event: NewEvent): ChainHead {
  const { clock, random } = surroundingsOf(db);
  const { kind, actor } = event;
  const { number } = head;
  const seq = head.seq + 1;
  const time = clock.now();
  const payload = payloadText(event);
  const salt = random(16);
  const payloadHashed = payloadHash(salt, { seq, time, actor, kind }, payload);
  const linked = linkedHash(head.hash, payloadHashed);
  const content = Buffer.from(event.content ?? head.content);
  for (const patch of event.patches) if (!isShared(head.chain, patch)) togglePatch(content, patch);
  const { undoSeq = head.undoSeq, redoSeq = head.redoSeq } = event;
  prepared(
    db,
    `INSERT INTO events
       (place, chain, seq, time, actor, kind, payload, salt, payload_hash, hash, content, undo_seq, redo_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    placeOf(number, seq),
    number,
    seq,
    time,
    actor,
    kind,
    payload,
    salt,
    payloadHashed,
    linked,
    content,
    undoSeq,
    redoSeq,
  );
  const after: ChainHead = { ...head, seq, hash: linked, content, undoSeq, redoSeq, updatedAt: time };
  keepHead(db, after);
  return after;
}

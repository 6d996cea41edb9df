import { timingSafeEqual } from 'node:crypto';
import { chainNames, chainStart } from './chain.ts';
import { checked, type Damage, guarded } from './damage.ts';
import { linkedHash, payloadHash } from './eventHash.ts';
import type { RawEvent } from './eventLog.ts';
import { rawEvents } from './eventLog.ts';
import type { ReadableDb } from './handle.ts';

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The two stacks as the kinds of events move them. [Note: Undo] */
class Stacks {
  #undo = 0;
  #redo = 0;
  readonly #before = new Map<number, { readonly undo: number; readonly redo: number }>();

  /** Takes an event in; answers whether its links are those that its kind leads to. */
  follow({ seq, kind, undoSeq, redoSeq }: RawEvent): boolean {
    this.#before.set(seq, { undo: this.#undo, redo: this.#redo });
    if (kind === 'edit') {
      this.#undo = seq;
      this.#redo = 0;
    } else if (kind === 'undo') {
      this.#undo = this.#before.get(this.#undo)?.undo ?? 0;
      this.#redo = seq;
    } else if (kind === 'redo') {
      this.#redo = this.#before.get(this.#redo)?.redo ?? 0;
      this.#undo = seq;
    }
    return undoSeq === this.#undo && redoSeq === this.#redo;
  }
}

function eventProblem(event: RawEvent, seq: number, previous: Uint8Array, stacks: Stacks): string | null {
  if (event.seq !== seq) return `event ${seq} is missing`;
  // A purge erases payload and salt and keeps their hash, so that the chain still holds.
  if (event.payload !== null && event.salt !== null) {
    if (!sameBytes(event.payloadHash, payloadHash(event.salt, event, event.payload))) return `event ${seq} was changed`;
  }
  if (!sameBytes(event.hash, linkedHash(previous, event.payloadHash)))
    return `event ${seq} does not follow the one before`;
  return stacks.follow(event) ? null : `event ${seq} has the wrong undo links`;
}

function chainProblem(db: ReadableDb, chain: string): string | null {
  const stacks = new Stacks();
  let hash: Uint8Array = chainStart(chain);
  let seq = 0;
  for (const event of rawEvents(db, chain)) {
    seq += 1;
    const problem = eventProblem(event, seq, hash, stacks);
    if (problem !== null) return problem;
    ({ hash } = event);
  }
  return seq === 0 ? 'its history is missing' : null;
}

/** Checks every chain of events: nothing missing, nothing changed, each on top of the one before. Payloads are not parsed. That the last
 * event is the last is for the content to say, which no earlier event leads to. */
export function verifyLog(db: ReadableDb): readonly Damage[] {
  return guarded('log', 'file', () =>
    chainNames(db).flatMap((chain) => checked('log', chain, () => chainProblem(db, chain))),
  );
}

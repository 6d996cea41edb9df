import { z } from 'zod';

/** The part of a `Blob` that both sides use. Every host carries one whole: as a part of the body over HTTP, as bytes over a port. */
export interface Bytes {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

function isBlob(value: unknown): value is Bytes {
  return /^\[object (Blob|File)\]$/.test(Object.prototype.toString.call(value));
}

/** A picture or a file in a call, of at most `largest` bytes. */
export function bytesUpTo(largest: number): z.ZodType<Bytes> {
  return z.custom<Bytes>(isBlob, 'must be bytes').refine(({ size }) => size <= largest, 'is too large');
}

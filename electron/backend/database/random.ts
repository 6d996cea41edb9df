import { randomFillSync } from 'node:crypto';
import type { Random } from './handle.ts';

const pool = Buffer.alloc(4_096);
let used = pool.length;

/** Random bytes from the system, fetched in bulk: a call for each salt would cost more than the hash that it salts. */
export const systemRandom: Random = (count) => {
  if (count > pool.length) throw new RangeError('too many bytes at once');
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return Buffer.from(pool.subarray(used - count, used));
};

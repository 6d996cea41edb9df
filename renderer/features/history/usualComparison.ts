import type { Previous } from '../../../shared/assessment/schema.ts';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import { writeMomentKey } from './momentKey.ts';

/** What is most worth comparing with now: the cycle before, else the newest snapshot. `snapshots`: newest first. */
export function usualComparison(
  snapshots: readonly SnapshotHead[],
  previous: Previous | undefined,
): { readonly before: string; readonly after: string } {
  const newest = snapshots[0];
  if (previous !== undefined) return { before: 'previous', after: 'now' };
  return {
    before: newest === undefined ? 'now' : writeMomentKey({ kind: 'snapshot', seq: newest.seq }),
    after: 'now',
  };
}

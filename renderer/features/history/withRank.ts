import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { verdictsOf } from '../../../shared/scoring/checkVerdict.ts';

/** A snapshot of a check with the rank of its verdict as its level; any other as it is. */
export function withRank(framework: Framework, head: SnapshotHead): SnapshotHead {
  if (framework.kind !== 'check' || head.verdict === undefined) return head;
  return { ...head, level: verdictsOf(framework).indexOf(head.verdict) };
}

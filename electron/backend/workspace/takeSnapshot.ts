import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import { appendEvent } from '../database/appendEvent.ts';
import type { WritableDb } from '../database/handle.ts';
import { findEditable } from './found.ts';
import { keepSnapshot } from './keepSnapshot.ts';
import type { Outcome } from './outcome.ts';
import { attempt } from './outcome.ts';
import { toSnapshotHead } from './snapshotHead.ts';

export interface TakeInput {
  readonly assessmentId: string;
  readonly name: string;
  readonly actor: string;
}

/** Keeps an assessment as it is under a name. Refuses with `read-only` once it is signed off: sign-off has kept it already. */
export function takeSnapshot(db: WritableDb, { assessmentId, name, actor }: TakeInput): Outcome<SnapshotHead> {
  return attempt(db, () => {
    const found = findEditable(db, assessmentId);
    const { snapshot, patch } = keepSnapshot(db, found, name, 'named');
    appendEvent(db, found.head, { kind: 'snapshot', actor, patches: [patch] });
    return toSnapshotHead(db, assessmentId, snapshot);
  });
}

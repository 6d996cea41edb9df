import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { type ChangeFrame, describeChange } from '../../../shared/history/describeChange.ts';
import { diffDrafts } from '../../../shared/history/diffDrafts.ts';
import { type ChangeGroup, groupChanges } from '../../../shared/history/groupChanges.ts';

/** What restoring would change, by what it is about. */
export interface RestoreGroup {
  readonly group: ChangeGroup;
  /** Entries that differ. */
  readonly count: number;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
}

/** From what is here now to what was then, in plain words. */
export function restoreLines(now: Draft, then: Draft, frame: ChangeFrame): readonly RestoreGroup[] {
  return groupChanges(frame.framework, diffDrafts(now, then)).map(({ group, changes }) => ({
    group,
    count: changes.length,
    lines: changes.flatMap((change) =>
      describeChange(change, frame).map((text, place) => ({ id: `${change.key} ${place}`, text })),
    ),
  }));
}

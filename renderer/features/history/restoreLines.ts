import type { Draft } from '../../../shared/assessment/applyChange.ts';
import { type ChangeFrame, describeChange } from '../../../shared/history/describeChange.ts';
import { diffDrafts } from '../../../shared/history/diffDrafts.ts';
import { type ChangeGroup, groupChanges } from '../../../shared/history/groupChanges.ts';
import { restoredDraft } from '../../../shared/history/restoredDraft.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { CallProblem } from '../../api/problem.ts';

/** What restoring would change, by what it is about. */
export interface RestoreGroup {
  readonly group: ChangeGroup;
  /** Entries that differ. */
  readonly count: number;
  readonly lines: readonly { readonly id: string; readonly text: string }[];
}

/** Why a moment cannot be shown: what it takes was erased, or it could not be read. */
export function restoreTrouble(t: Translate, { code }: Pick<CallProblem, 'code'>): string {
  return t(code === 'PURGED' ? 'history.restore.purged' : 'history.restore.unreadable');
}

/** From what is here now to what was then, in plain words; what restoring leaves alone is no part of it. */
export function restoreLines(now: Draft, then: Draft, frame: ChangeFrame): readonly RestoreGroup[] {
  return groupChanges(frame.framework, diffDrafts(now, restoredDraft(now, then))).map(({ group, changes }) => ({
    group,
    count: changes.length,
    lines: changes.flatMap((change) =>
      describeChange(change, frame).map((text, place) => ({ id: `${change.key} ${place}`, text })),
    ),
  }));
}

import type { HistoryEvent } from '../../../shared/contract/cycles.ts';
import { type ChangeFrame, describeChange } from '../../../shared/history/describeChange.ts';
import { snapshotName } from './momentRows.ts';

/** An event in plain words. */
export interface EventWords {
  /** What kind of thing happened, where that is not plain from the changes. */
  readonly head: string | null;
  /** What it changed, a line a thing. */
  readonly lines: readonly string[];
  /** Changes that are not told one by one. */
  readonly more: number;
}

export function eventWords(event: HistoryEvent, frame: ChangeFrame): EventWords {
  const { t } = frame;
  if (event.purged) return { head: t('history.event.purged'), lines: [], more: 0 };
  const head = headOf(event, frame);
  // How an assessment began is its whole content: that is the first snapshot's to say.
  if (event.kind === 'created' || event.kind === 'imported') return { head, lines: [], more: 0 };
  const lines = event.entries.flatMap((entry) => (entry.cut ? [t('history.event.cut')] : describeChange(entry, frame)));
  if (head === null && lines.length === 0) return { head: t('history.event.nothing'), lines, more: event.more };
  return { head, lines, more: event.more };
}

function headOf({ kind, workflow, snapshot, exported, moment }: HistoryEvent, { t }: ChangeFrame): string | null {
  if (exported !== null) return t('history.event.export', { name: exported });
  if (workflow !== null) return t(`history.event.workflow.${workflow}`);
  if (snapshot !== null) return t(`history.event.snapshot.${snapshot.reason}`, { name: snapshotName(t, snapshot) });
  if (moment !== null) return t('history.event.moment');
  switch (kind) {
    case 'edit':
      return null;
    case 'created':
    case 'imported':
    case 'undo':
    case 'redo':
    case 'removed':
    case 'restored':
      return t(`history.event.${kind}`);
    default:
      return t('history.event.other');
  }
}

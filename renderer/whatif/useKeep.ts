import { useState } from 'react';
import { changesOf } from '../api/pieces.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { showToast } from '../ui/toasts.ts';
import type { ListedChange } from './changeList.ts';
import { changeList, piecesToKeep } from './changeList.ts';
import { storingOrder } from './storingOrder.ts';
import { useWhatIf } from './useWhatIf.ts';

/** The choice of what to keep, and the keeping. */
export interface Keeping {
  readonly changes: readonly ListedChange[];
  readonly isChosen: (change: ListedChange) => boolean;
  readonly choose: (change: ListedChange, chosen: boolean) => void;
  readonly chooseAll: (chosen: boolean) => void;
  readonly count: number;
  /** Why it cannot be kept like this; null when it can. */
  readonly problem: 'nothing' | 'needs-more' | null;
  /** Makes the chosen changes one edit of the stored assessment, and leaves. */
  readonly keep: () => void;
}

/** Which of the changes that were tried are kept. All of them, until one is unticked. */
export function useKeep(): Keeping {
  const t = useTranslate();
  const { framework, sandbox, stored } = useAssessment();
  const { leave } = useWhatIf();
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const pieces = sandbox?.pieces() ?? [];
  const changes = changeList(pieces);
  const isChosen = ({ id }: ListedChange): boolean => !unticked.has(id);
  const chosen = changes.filter(isChosen);
  const kept = piecesToKeep(pieces, chosen);
  const edit = changesOf(kept, stored.draft);
  const ordered = storingOrder(framework, stored.draft, edit);
  return {
    changes,
    isChosen,
    choose: ({ id }, tick) => setUnticked(new Set([...unticked].filter((one) => one !== id).concat(tick ? [] : [id]))),
    chooseAll: (tick) => setUnticked(new Set(tick ? [] : changes.map(({ id }) => id))),
    count: chosen.length,
    problem: chosen.length === 0 ? 'nothing' : ordered === null ? 'needs-more' : null,
    keep: () => {
      if (ordered === null) return;
      const { session } = stored;
      const unseen = sandbox?.unseenUnder(kept) ?? new Set();
      void session.edit(ordered, unseen);
      leave();
      // A question comes up, which has its own words for what is kept.
      if (unseen.size > 0) return;
      showToast({
        message: t('whatif.keep.done', { count: chosen.length }),
        tone: 'ok',
        action: { label: t('whatif.keep.undo'), onSelect: () => void session.undo() },
      });
    },
  };
}

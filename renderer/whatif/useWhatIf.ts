import { useMemo } from 'react';
import type { Change } from '../../shared/assessment/change.ts';
import { closeSandbox, openSandbox } from '../api/sandboxes.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { answersInstead } from './answersInstead.ts';
import type { Way } from './shortestWay.ts';

/** The sandbox as the screens open, fill and leave it. */
export interface WhatIf {
  readonly isOpen: boolean;
  /** Opens the sandbox unless it is open, and makes these changes in it as one step of undo. */
  readonly open: (changes?: readonly Change[]) => void;
  /** Gives these answers in the sandbox, as one step of undo; what was said beside the old ones stays. */
  readonly take: (way: Way) => void;
  /** Forgets the sandbox, with everything in it. */
  readonly leave: () => void;
}

/** The way into the sandbox of the open assessment, and out of it. */
export function useWhatIf(): WhatIf {
  const { sandbox, stored } = useAssessment();
  const { session } = stored;
  const isOpen = sandbox !== null;
  return useMemo(
    () => ({
      isOpen,
      open: (changes = []) => void openSandbox(session).edit(changes),
      take: (way) => {
        const tried = openSandbox(session);
        void tried.edit(answersInstead(tried.state().draft, way));
      },
      leave: () => closeSandbox(session),
    }),
    [session, isOpen],
  );
}

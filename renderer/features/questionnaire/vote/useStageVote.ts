import { startTransition, useEffect, useState } from 'react';
import type { QuestionId } from '../../../../shared/base/ids.ts';
import { afterPaint } from '../afterPaint.ts';
import type { VoteRoom } from './useVote.ts';

export interface StageVote {
  /** The vote as the question above the strip shows it; null while it shows none. */
  readonly vote: VoteRoom | null;
  /** Whether it shows the vote as it is. */
  readonly isSettled: boolean;
  /** Waits no longer. */
  readonly showNow: () => void;
}

/** What of a vote changes how the question above it is laid out. */
type Shape = 'closed' | 'hidden' | 'revealed';

/** [Note: Strip first] A key that opens, reveals or closes a vote changes the strip and the whole question above it, and laying out both
 * takes longer than a frame. So the strip answers the key, and the question follows in the frame after it. A vote that is hidden again
 * waits for nothing, and no more does another question. */
export function useStageVote(room: VoteRoom, question: QuestionId): StageVote {
  const shape: Shape = !room.isOpen ? 'closed' : room.result === null ? 'hidden' : 'revealed';
  const [shown, setShown] = useState({ question, shape });
  const waits =
    shown.question === question && shown.shape !== shape && !(shown.shape === 'revealed' && shape === 'hidden');
  const isBehind = shown.question !== question || shown.shape !== shape;
  if (isBehind && !waits) setShown({ question, shape });

  useEffect(
    () => (waits ? afterPaint(() => startTransition(() => setShown({ question, shape }))) : undefined),
    [waits, question, shape],
  );
  return {
    vote: asShown(room, waits ? shown.shape : shape),
    isSettled: !waits,
    showNow: () => setShown({ question, shape }),
  };
}

function asShown(room: VoteRoom, shape: Shape): VoteRoom | null {
  if (shape === 'closed') return null;
  return shape === 'hidden' ? { ...room, result: null, first: null } : room;
}

import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

export interface AfterPaint {
  readonly isShown: boolean;
  /** Waits no longer; what is not wanted stays away. */
  readonly showNow: () => void;
}

/** Whether something that takes long to draw is shown: when it is wanted again, one frame after what matters more was painted. What is
 * wanted from the start is there from the start. */
export function useAfterPaint(isWanted: boolean): AfterPaint {
  const [isShown, setShown] = useState(isWanted);
  if (isShown && !isWanted) setShown(false);

  useEffect(() => {
    if (!isWanted || isShown) return undefined;
    return afterPaint(() => startTransition(() => setShown(true)));
  }, [isWanted, isShown]);

  return { isShown: isWanted && isShown, showNow: () => setShown(true) };
}

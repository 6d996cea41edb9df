import { createContext, useContext } from 'react';
import type { ActionStatus } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import type { Move } from '../../../shared/roadmap/moves.ts';

/** What a card can ask of the screen, whichever lens shows it. */
export interface CardActs {
  readonly readOnly: boolean;
  readonly open: (id: ActionId) => void;
  readonly move: (move: Move) => void;
  /** A move that also keeps a card in the wave that the planner chose for it. */
  readonly keep: (move: Move) => void;
  /** Asks why it is not to be done now. */
  readonly askReason: (id: ActionId) => void;
  readonly setStatus: (id: ActionId, status: ActionStatus) => void;
  readonly split: (id: ActionId) => void;
  readonly join: (id: ActionId) => void;
}

const Acts = createContext<CardActs | null>(null);

export const CardActsProvider = Acts.Provider;

/** The acts of the screen around. */
export function useCardActs(): CardActs {
  const acts = useContext(Acts);
  if (acts === null) throw new Error('useCardActs outside CardActsProvider');
  return acts;
}

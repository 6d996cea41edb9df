import type { ActionId } from '../../../shared/base/ids.ts';
import type { ActionView } from '../../../shared/report/planned.ts';
import { type CardFacts, cardFacts } from './cardFacts.ts';
import { type CardCommand, cardCommands } from './cardMenu.ts';
import type { RoadmapView } from './roadmapView.ts';

/** Everything that a card shows, as plain data: two cards with the same text are the same card. */
export interface CardView {
  readonly id: ActionId;
  readonly title: string;
  readonly isDiscovery: boolean;
  /** Null for what is not a step between two levels. */
  readonly step: { readonly from: CardLevel; readonly to: CardLevel } | null;
  readonly facts: CardFacts;
  readonly commands: readonly (readonly CardCommand[])[];
}

type CardLevel = Extract<ActionView['candidate'], { readonly kind: 'step' }>['from'];

export function cardView(view: RoadmapView, action: ActionView): CardView {
  const { id, title, candidate } = action;
  return {
    id,
    title,
    isDiscovery: candidate.kind === 'discovery',
    step: candidate.kind === 'step' ? { from: candidate.from, to: candidate.to } : null,
    facts: cardFacts(view.report, action),
    commands: cardCommands(view, id),
  };
}

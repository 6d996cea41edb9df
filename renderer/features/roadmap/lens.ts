/** How the plan is shown. */
export const lenses = ['board', 'grid', 'timeline'] as const;
export type Lens = (typeof lenses)[number];

/** What the address says of the roadmap; the board needs no word. */
export interface RoadmapSearch {
  readonly lens?: Exclude<Lens, 'board'>;
  /** The action that is opened on arrival. */
  readonly action?: string;
}

/** Reads the address; what it does not know is the board. */
export function roadmapSearch({ lens, action }: { readonly lens?: unknown; readonly action?: unknown }): RoadmapSearch {
  return {
    ...(lens === 'grid' || lens === 'timeline' ? { lens } : {}),
    ...(typeof action === 'string' ? { action } : {}),
  };
}

import type { ActionStatus } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { canTakeWave, isPlaced, type Move, waveOf } from './moves.ts';
import type { RoadmapView } from './roadmapView.ts';

/** An entry of a card's menu, without words. */
export type CardCommand =
  | { readonly do: 'move'; readonly move: Move; readonly key: string | null }
  | { readonly do: 'not-now'; readonly key: string }
  | { readonly do: 'status'; readonly status: ActionStatus }
  | { readonly do: 'split' | 'join' | 'open' };

const statuses: readonly ActionStatus[] = ['open', 'doing', 'done', 'dropped'];

/** Everything one can do with a card, in groups: where it stands, how far it is, the rest. */
export function cardCommands(view: RoadmapView, id: ActionId): readonly (readonly CardCommand[])[] {
  const here = waveOf(view, id);
  const edit = view.report.edits.get(id);
  const waves = canTakeWave(view, id) ? view.waves.map((wave) => wave.number) : [];
  const moves: readonly CardCommand[] = [
    ...waves
      .filter((wave) => wave !== here)
      .map((wave): CardCommand => ({ do: 'move', move: { to: 'wave', wave }, key: wave <= 9 ? String(wave) : null })),
    ...(isPlaced(view, id) ? [{ do: 'move', move: { to: 'planner' }, key: '0' } as const] : []),
    ...(edit?.notNow === undefined ? [{ do: 'not-now', key: 'N' } as const] : []),
  ];
  const progress = statuses
    .filter((status) => status !== (edit?.status ?? 'open'))
    .map((status): CardCommand => ({ do: 'status', status }));
  return [moves, progress, [{ do: 'open' }]];
}

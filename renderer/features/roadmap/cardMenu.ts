import type { ActionStatus } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import type { Move } from '../../../shared/roadmap/moves.ts';
import { canTakeWave, isPlaced, isSplittable, waveOf } from './moves.ts';
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
      .map(
        (wave): CardCommand => ({ do: 'move', move: { action: id, to: wave }, key: wave <= 9 ? String(wave) : null }),
      ),
    ...(isPlaced(view, id) ? [{ do: 'move', move: { action: id, to: 'free' }, key: '0' } as const] : []),
    ...(edit?.notNow === undefined ? [{ do: 'not-now', key: 'N' } as const] : []),
  ];
  const progress = statuses
    .filter((status) => status !== (edit?.status ?? 'open'))
    .map((status): CardCommand => ({ do: 'status', status }));
  const candidate = view.plan.candidates.find((one) => one.id === id);
  const isPart = candidate !== undefined && candidate.kind !== 'discovery' && candidate.part !== undefined;
  const rest: readonly CardCommand[] = [
    ...(isSplittable(candidate) ? [{ do: 'split' } as const] : []),
    ...(isPart ? [{ do: 'split' } as const, { do: 'join' } as const] : []),
    { do: 'open' },
  ];
  return [moves, progress, rest];
}

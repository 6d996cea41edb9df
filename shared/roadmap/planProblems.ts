import { assertNever } from '../base/assertNever.ts';
import type { ActionId } from '../base/ids.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import type { PlanDetail } from './makePlan.ts';
import { ownerOf } from './schedule.ts';

/** A rule that a plan breaks. `needs`: an action stands in a wave although what it waits for comes in the same wave, a later one or in none
 * (`needWave` null); `over-capacity`: a wave holds more person-days than it has; `owner-limit`: one owner has more actions in a wave than
 * the limit allows. */
export type PlanProblem =
  | {
      readonly kind: 'needs';
      readonly action: ActionId;
      readonly wave: number;
      readonly need: ActionId;
      readonly needWave: number | null;
    }
  | { readonly kind: 'over-capacity'; readonly wave: number; readonly overDays: number }
  | {
      readonly kind: 'owner-limit';
      readonly wave: number;
      readonly owner: string;
      readonly count: number;
      readonly limit: number;
    };

export type ProblemKind = PlanProblem['kind'];

/** Every rule that a plan breaks, wave by wave; the planner breaks none by itself, so each one comes from what people fixed. */
export function planProblems({ waits, schedule, limits }: PlanDetail): readonly PlanProblem[] {
  return schedule.waves.flatMap((wave): readonly PlanProblem[] => {
    const early = wave.drafts.flatMap(({ id }) =>
      (waits.get(id) ?? []).flatMap((need): readonly PlanProblem[] => {
        const needWave = schedule.waveOf.get(need) ?? null;
        if (needWave !== null && needWave < wave.number) return [];
        return [{ kind: 'needs', action: id, wave: wave.number, need, needWave }];
      }),
    );
    const overDays = toNineDecimals(wave.loadDays - wave.capacityDays);
    const owners = new Map<string, number>();
    for (const draft of wave.drafts) {
      const owner = ownerOf(draft);
      if (owner !== null) owners.set(owner, (owners.get(owner) ?? 0) + 1);
    }
    const limit = limits.ownerLimit;
    return [
      ...early,
      ...(overDays > 0 ? [{ kind: 'over-capacity' as const, wave: wave.number, overDays }] : []),
      ...[...owners].flatMap(([owner, count]) =>
        count > limit ? [{ kind: 'owner-limit' as const, wave: wave.number, owner, count, limit }] : [],
      ),
    ];
  });
}

/** Names a problem, whatever its size, so that a plan's problems can be told from those of another plan. */
export function problemKey(problem: PlanProblem): string {
  switch (problem.kind) {
    case 'needs':
      return `needs ${problem.action} ${problem.need}`;
    case 'over-capacity':
      return `over-capacity ${problem.wave}`;
    case 'owner-limit':
      return `owner-limit ${problem.wave} ${problem.owner}`;
    default:
      return assertNever(problem);
  }
}

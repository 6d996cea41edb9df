import { partId } from '../assessment/actionKind.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import type { Draft } from './draft.ts';
import type { ProblemKind } from './planProblems.ts';
import { withEdit, withSettings } from './planState.ts';
import { proposeParts } from './proposeParts.ts';
import type { Attempt, Broken } from './repairs.ts';
import { isFixed } from './schedule.ts';
import { freed, inWave } from './trial.ts';

/** Person-days that the assessment's settings can give a wave. */
const mostDays = 10_000;

/** The wave takes as much of the action as it has room for; the rest is split so that it fits the waves after it. */
function splitRepair({ start, move, after }: Broken, wave: number): readonly Attempt[] {
  const draft = after.drafts.find(({ id }) => id === move.action);
  if (draft === undefined || draft.part !== null || after.schedule.waveOf.get(draft.id) !== wave) return [];
  const { capacityDays } = after.limits;
  const others = after.drafts.filter((one) => one !== draft && isFixed(one) && one.edit?.wave === wave);
  const room = toNineDecimals((capacityDays[wave - 1] ?? 0) - others.reduce((sum, { days }) => sum + days, 0));
  const rest = toNineDecimals(draft.days - room);
  if (room <= 0 || rest <= 0) return [];
  const later = capacityDays.slice(wave);
  const tail = later.some((capacity) => capacity >= rest) ? [rest] : proposeParts(rest, later);
  if (tail === null || tail.length > 11) return [];
  const parts = [room, ...tail];
  const whole = withEdit(start, draft.id, ({ wave: _wave, notNow: _notNow, ...edit }) => ({ ...edit, parts }));
  const state = withEdit(whole, partId(draft.id, 1), (edit) => inWave(edit, wave));
  return [{ kind: 'split', mends: ['over-capacity'], state, wave, parts }];
}

/** What may mend a move that puts more into a wave than it holds. */
export function capacityRepairs(broken: Broken): readonly Attempt[] {
  const { state, after, move } = broken;
  return broken.problems.flatMap((problem): readonly Attempt[] => {
    if (problem.kind !== 'over-capacity') return [];
    const { wave, overDays } = problem;
    const { capacityDays } = after.limits;
    const days = toNineDecimals((capacityDays[wave - 1] ?? 0) + overDays);
    const raised = Array.from({ length: Math.max(capacityDays.length, wave) }, (_, i) =>
      i === wave - 1 ? days : (capacityDays[i] ?? 0),
    );
    const others = after.drafts.filter(
      (draft) => draft.id !== move.action && isFixed(draft) && draft.edit?.wave === wave,
    );
    const leaving: Draft[] = [];
    let over = overDays;
    for (const draft of others.toReversed()) {
      if (over <= 0) break;
      if (draft.days === 0) continue;
      leaving.push(draft);
      over = toNineDecimals(over - draft.days);
    }
    const mends: readonly ProblemKind[] = ['over-capacity'];
    return [
      ...(days > mostDays
        ? []
        : [
            {
              kind: 'raise-capacity' as const,
              mends,
              state: withSettings(state, (settings) => ({ ...settings, capacityDays: raised })),
              wave,
              amount: days,
            },
          ]),
      ...(over > 0
        ? []
        : [
            {
              kind: 'free-others' as const,
              mends,
              state: leaving.reduce((sofar, { id }) => withEdit(sofar, id, freed), state),
              touched: leaving.map(({ id }) => id),
            },
          ]),
      ...splitRepair(broken, wave),
    ];
  });
}

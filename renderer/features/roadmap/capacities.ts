import type { Settings } from '../../../shared/assessment/schema.ts';
import { usualCapacityDays } from '../../../shared/roadmap/makePlan.ts';

/** Most waves that a plan may have. */
export const mostWaves = 12;
/** Most person-days of one wave. */
export const mostDays = 10_000;

/** Person-days of each wave. */
export function capacitiesOf(settings: Settings | undefined): readonly number[] {
  return settings?.capacityDays ?? usualCapacityDays;
}

/** The settings with these capacities; the usual ones are not written, and settings that say nothing become null. */
export function withCapacities(settings: Settings | undefined, days: readonly number[]): Settings | null {
  const { capacityDays: _days, ...rest } = settings ?? {};
  const usual = days.length === usualCapacityDays.length && days.every((value, i) => value === usualCapacityDays[i]);
  const next: Settings = usual ? rest : { ...rest, capacityDays: [...days] };
  return Object.keys(next).length === 0 ? null : next;
}

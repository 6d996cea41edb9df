import type { Settings, Team } from '../../../shared/assessment/schema.ts';
import { usualCapacityDays } from '../../../shared/roadmap/makePlan.ts';
import { usualOwnerLimit } from '../../../shared/roadmap/schedule.ts';

/** Most waves that a plan may have. */
export const mostWaves = 12;
/** Most person-days of one wave. */
export const mostDays = 10_000;
/** Highest limit per owner. */
export const mostOwnerLimit = 100;
/** People and share of time that the dialog begins with (method 8.4). */
export const usualTeam: Team = { people: 3, share: 0.2 };

export type TeamSettings = Settings | undefined;

/** Person-days of each wave. */
export function capacitiesOf(settings: TeamSettings): readonly number[] {
  return settings?.capacityDays ?? usualCapacityDays;
}

/** The settings with these capacities; the usual ones are not written, and settings that say nothing become null. */
export function withCapacities(settings: TeamSettings, days: readonly number[]): Settings | null {
  const { capacityDays: _days, ...rest } = settings ?? {};
  const usual = days.length === usualCapacityDays.length && days.every((value, i) => value === usualCapacityDays[i]);
  return orNull(usual ? rest : { ...rest, capacityDays: [...days] });
}

/** The settings with a team and the capacities that were worked out from it. */
export function withTeam(settings: TeamSettings, team: Team, days: readonly number[]): Settings | null {
  return withCapacities({ ...settings, team }, days);
}

/** The settings with a limit per owner; the usual one is not written. */
export function withOwnerLimit(settings: TeamSettings, limit: number): Settings | null {
  const { ownerLimit: _limit, ...rest } = settings ?? {};
  return orNull(limit === usualOwnerLimit ? rest : { ...rest, ownerLimit: limit });
}

/** Settings that say nothing are none. */
export function orNull(settings: Settings): Settings | null {
  return Object.keys(settings).length === 0 ? null : settings;
}

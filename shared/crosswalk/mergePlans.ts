import { partOf } from '../assessment/actionKind.ts';
import type { ActionStatus } from '../assessment/schema.ts';
import type { ActionPair } from './crosswalkOf.ts';

/** An action of one plan, with its words. */
export interface PlannedAction {
  readonly id: string;
  readonly title: string;
  /** The questions that it serves, by id. */
  readonly about: readonly string[];
  /** Person-days. */
  readonly days: number;
  /** Empty: nobody yet. */
  readonly owner: string;
  readonly status: ActionStatus;
  /** Null: in no wave. */
  readonly wave: number | null;
}

/** What is done once, though two plans may list it. */
export interface MergedAction {
  /** Of this assessment's plan, then of the other's; one of them may be empty. Several are the parts of a split action, or several
   * actions with one counterpart. */
  readonly here: readonly PlannedAction[];
  readonly there: readonly PlannedAction[];
  /** The earliest wave of all; null when none is planned. */
  readonly wave: number | null;
  /** The larger of what the two plans count for it: the same work is not paid for twice. */
  readonly days: number;
}

/** What both plans do in the waves of one number; days are person-days. */
export interface MergedWave {
  readonly number: number;
  readonly actions: readonly MergedAction[];
  readonly days: number;
}

/** One roadmap of two plans. */
export interface MergedPlan {
  readonly waves: readonly MergedWave[];
  /** In no wave, and not closed on either side. */
  readonly later: readonly MergedAction[];
  /** How many lines stand for actions of both plans. */
  readonly shared: number;
  /** Person-days that the two plans count twice. */
  readonly savedDays: number;
}

/** One roadmap of two plans: every action once, equivalent ones as one line. Waves count by number; what a plan has closed stays only
 * beside an equivalent that the other still has to do. */
export function mergePlans(
  here: readonly PlannedAction[],
  there: readonly PlannedAction[],
  pairs: readonly ActionPair[],
): MergedPlan {
  const merged = groupsOf(here, there, pairs).map(mergeGroup).filter(isStillToDo);
  const numbers = [...new Set(merged.flatMap(({ wave }) => wave ?? []))].sort((one, other) => one - other);
  const shared = merged.filter(isShared);
  return {
    waves: numbers.map((number) => {
      const actions = merged.filter(({ wave }) => wave === number);
      return { number, actions, days: sumOf(actions, ({ days }) => days) };
    }),
    later: merged.filter(({ wave }) => wave === null),
    shared: shared.length,
    savedDays: sumOf(shared, ({ here, there, days }) => daysOf(here) + daysOf(there) - days),
  };
}

/** True for a line that stands for actions of both plans. */
export function isShared({ here, there }: MergedAction): boolean {
  return here.length > 0 && there.length > 0;
}

type Group = Pick<MergedAction, 'here' | 'there'>;

/** Actions that pairs join, directly or through others. In one plan alone nothing is joined: two actions with one counterpart are two
 * unless that counterpart is planned as well. */
function groupsOf(
  here: readonly PlannedAction[],
  there: readonly PlannedAction[],
  pairs: readonly ActionPair[],
): readonly Group[] {
  const group = new Map<PlannedAction, Group>();
  for (const action of here) group.set(action, { here: [action], there: [] });
  for (const action of there) group.set(action, { here: [], there: [action] });
  for (const pair of pairs) {
    const joined = [...here.filter(isOf(pair.here)), ...there.filter(isOf(pair.there))].flatMap(
      (action) => group.get(action) ?? [],
    );
    if (!joined.some((one) => one.here.length > 0) || !joined.some((one) => one.there.length > 0)) continue;
    const one = new Set(joined.flatMap((joins) => [...joins.here, ...joins.there]));
    const all: Group = {
      here: here.filter((action) => one.has(action)),
      there: there.filter((action) => one.has(action)),
    };
    for (const action of [...all.here, ...all.there]) group.set(action, all);
  }
  return [...new Set(group.values())];
}

/** The parts of a split action are that action. */
function isOf(id: string): (action: PlannedAction) => boolean {
  return (action) => action.id === id || partOf(action.id)?.action === id;
}

function mergeGroup({ here, there }: Group): MergedAction {
  const waves = [...here, ...there].flatMap(({ wave }) => wave ?? []);
  return {
    here,
    there,
    wave: waves.length === 0 ? null : Math.min(...waves),
    days: Math.max(daysOf(here), daysOf(there)),
  };
}

function isStillToDo({ here, there, wave }: MergedAction): boolean {
  return wave !== null || [...here, ...there].some(({ status }) => status === 'open' || status === 'doing');
}

function daysOf(actions: readonly PlannedAction[]): number {
  return sumOf(actions, ({ days }) => days);
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((all, item) => all + value(item), 0);
}

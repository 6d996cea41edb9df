import type { ActionEdit, Assessment, OwnAction } from '../../../shared/assessment/schema.ts';
import { ActionId } from '../../../shared/base/ids.ts';

/** What a field of an action can be set to; undefined takes it away. */
export type ActionPatch = { readonly [Field in keyof Omit<ActionEdit, 'id'>]?: ActionEdit[Field] | undefined };

/** The edit with the fields changed; null when it says nothing any more. */
export function withPatch(id: ActionId, edit: ActionEdit | undefined, patch: ActionPatch): ActionEdit | null {
  const said = Object.entries({ ...edit, ...patch }).filter(([, value]) => value !== undefined && value !== '');
  const next: ActionEdit = { ...Object.fromEntries(said), id };
  return Object.keys(next).length === 1 ? null : next;
}

/** A status with the day it was done on, which only a finished action has. */
export function statusPatch(status: NonNullable<ActionEdit['status']>, today: string): ActionPatch {
  return { status: status === 'open' ? undefined : status, doneOn: status === 'done' ? today : undefined };
}

/** The next free id for an action of one's own: `own-1`, `own-2` … */
export function nextOwnId({ actions }: Assessment): ActionId {
  const taken = (actions ?? []).flatMap(({ id }) => /^own-(\d{1,9})$/.exec(id)?.[1] ?? []).map(Number);
  return ActionId.parse(`own-${Math.max(0, ...taken) + 1}`);
}

/** Own actions that `id` must not need, because they need it themselves, directly or through others; and `id` itself. */
export function dependants(id: ActionId | null, { actions }: Assessment): ReadonlySet<ActionId> {
  const found = new Set<ActionId>(id === null ? [] : [id]);
  const own = (actions ?? []).filter((edit): edit is ActionEdit & { own: OwnAction } => edit.own !== undefined);
  for (let grown = true; grown; ) {
    const more = own.filter((edit) => !found.has(edit.id) && edit.own.prerequisites?.some((need) => found.has(need)));
    for (const edit of more) found.add(edit.id);
    grown = more.length > 0;
  }
  return found;
}

/** Own actions that name this one among their prerequisites: it cannot be removed while they do. */
export function neededBy(id: ActionId, { actions }: Assessment): readonly string[] {
  return (actions ?? []).flatMap(({ own }) => (own?.prerequisites?.includes(id) === true ? [own.title] : []));
}

/** Owners that are named already, in the order they first appear. */
export function usedOwners({ actions }: Assessment): readonly string[] {
  return [...new Set((actions ?? []).map((edit) => edit.owner?.trim() ?? '').filter((owner) => owner !== ''))];
}

/** Actions that are done or dropped, and so no longer part of the plan: done ones first, the latest on top. */
export function closedActions({ actions }: Assessment): readonly ActionEdit[] {
  const dropped = (actions ?? []).filter((edit) => edit.status === 'dropped');
  const done = (actions ?? []).filter((edit) => edit.status === 'done');
  return [...done.toSorted((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? '')), ...dropped];
}

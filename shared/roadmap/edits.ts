import { partId } from '../assessment/actionKind.ts';
import type { ActionEdit, Assessment } from '../assessment/schema.ts';

/** What people changed, by action. The last entry of an action wins; a part has what its action gives to all of its parts. */
export type Edits = ReadonlyMap<string, ActionEdit>;

/** The edits of a part as they take effect: its own, else those of the action that was split. */
function partEdit(whole: ActionEdit, part: ActionEdit): ActionEdit {
  const { owner, metric, checkOn, notNow } = whole;
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(metric === undefined ? {} : { metric }),
    ...(checkOn === undefined ? {} : { checkOn }),
    ...part,
    // What is put off as a whole is put off in every part.
    ...(notNow === undefined ? {} : { notNow }),
  };
}

/** Every edit by action; the parts of an action that was split are among them, with or without edits of their own. */
export function editsOf({ actions = [] }: Assessment): Edits {
  const edits = new Map<string, ActionEdit>(actions.map((edit) => [edit.id, edit]));
  for (const whole of [...edits.values()]) {
    for (const n of (whole.parts ?? []).keys()) {
      const id = partId(whole.id, n + 1);
      edits.set(id, partEdit(whole, edits.get(id) ?? { id }));
    }
  }
  return edits;
}

/** Whether an action is finished or given up, and so no candidate any more (method 8b.14); null while it is neither. An action that was
 * split is done when nothing of it is open and some part is done. */
export function closedAs(edits: Edits, id: string): 'done' | 'dropped' | null {
  const edit = edits.get(id);
  if (edit === undefined) return null;
  if (edit.status === 'done' || edit.status === 'dropped') return edit.status;
  const states = (edit.parts ?? []).map((_, n) => edits.get(partId(id, n + 1))?.status);
  if (states.length === 0 || states.some((state) => state !== 'done' && state !== 'dropped')) return null;
  return states.includes('done') ? 'done' : 'dropped';
}

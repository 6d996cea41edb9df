import { partDays, partOf } from '../assessment/actionKind.ts';
import type { ActionEdit, Assessment, OwnAction } from '../assessment/schema.ts';
import { findAction } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { editsOf } from '../roadmap/edits.ts';
import { statusOf } from './previousActions.ts';

/** An action of one's own without the prerequisites that do not come along. */
function ownWith(own: OwnAction, isKnown: (id: string) => boolean): OwnAction {
  const { prerequisites, ...rest } = own;
  return prerequisites === undefined ? own : { ...rest, prerequisites: prerequisites.filter(isKnown) };
}

/** What people decided about actions that are neither done nor dropped, for the next cycle: owners, days, factors, reasons, parts, actions of
 * their own. A split action keeps what became of its parts until none is open. Waves belong to the calendar of the cycle that ends and
 * start anew. */
export function carriedActions(framework: Framework, assessment: Assessment): readonly ActionEdit[] {
  const edits = editsOf(assessment);
  // As they were made: a part that nobody touched has nothing to carry.
  const made = [...new Map((assessment.actions ?? []).map((edit) => [edit.id, edit])).values()];
  const parts = partDays(made);
  const goesOn = (id: string): boolean => {
    const status = statusOf(parts.has(id) ? (partOf(id)?.action ?? id) : id, edits);
    return status === 'open' || status === 'doing';
  };
  const carried = made.filter(({ id }) => goesOn(id));
  const ids = new Set<string>(carried.map(({ id }) => id));
  const isKnown = (id: string): boolean => ids.has(id) || findAction(framework, id) !== undefined;
  return carried.map(({ wave: _wave, own, ...edit }) => ({
    ...edit,
    ...(own === undefined ? {} : { own: ownWith(own, isKnown) }),
  }));
}

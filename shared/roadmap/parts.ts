import { partId } from '../assessment/actionKind.ts';
import type { ActionId } from '../base/ids.ts';
import type { Draft } from './draft.ts';
import { closedAs, type Edits } from './edits.ts';

/** An action as the parts that it was split into: each with its own days and waiting for the part before it, the first for what the
 * action waits for. Parts that are done or dropped are left out; the last of the others finishes the step. */
export function withParts(draft: Draft, edits: Edits): readonly Draft[] {
  const { id, edit } = draft;
  const days = edit?.parts;
  if (days === undefined) return [draft];
  const open = days.flatMap((own, n) => {
    const part = partId(id, n + 1);
    return closedAs(edits, part) === null ? [{ id: part, number: n + 1, days: own }] : [];
  });
  /** Dropped parts are stepped over; one that is done is met. */
  const before = (number: number): readonly ActionId[] => {
    const earlier = days.slice(0, number - 1).map((_, n) => partId(id, n + 1));
    const last = earlier.findLast((part) => closedAs(edits, part) !== 'dropped');
    return last === undefined ? draft.prerequisites : [last];
  };
  return open.map((part) => ({
    ...draft,
    id: part.id,
    days: part.days,
    prerequisites: before(part.number),
    edit: edits.get(part.id),
    part: { of: id, number: part.number, count: days.length, last: part.number === open.at(-1)?.number },
  }));
}

import type { Decision, Parked } from '../../../../shared/assessment/schema.ts';

/** One line that is written while the room works: a topic that is put off, a decision, or why the room answered as it did. */
export type LineKind = 'park' | 'decide' | 'why';

/** What is typed into a line. */
export interface LineText {
  readonly text: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly due: string;
}

export const emptyLine: LineText = { text: '', owner: '', due: '' };

/** An entry for the room and its report, of what was typed; null without words. */
export function entryOf({ text, owner, due }: LineText): Parked | null {
  if (text.trim() === '') return null;
  return {
    text: text.trim(),
    ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(due) ? { due } : {}),
  };
}

/** Those of a list that the room may see. */
export function openEntries<Entry extends Parked | Decision>(entries: readonly Entry[] | undefined): readonly Entry[] {
  return (entries ?? []).filter(({ visibility }) => visibility !== 'consultant');
}

import { agreedOf, detailsOf, stillMissing, waitingChange } from '../assessment/agreedEntry.ts';
import type { Draft } from '../assessment/applyChange.ts';
import type { Change, Waiting } from '../assessment/change.ts';
import type { Agreed, Answer, Visibility } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';

/** A counterpart's note, and for whose eyes it is. */
export interface TakenNote {
  readonly text: string;
  readonly visibility: Visibility;
}

/** What is taken from a counterpart. */
export interface Taken {
  readonly answer: Answer;
  /** Says where the answer comes from. */
  readonly reference: string;
  readonly note: TakenNote | null;
}

/** Stores a counterpart's answer as the agreed one. A note that was written here stays, and so does everything else that was said; only
 * where there is no note does the counterpart's come along, never to more eyes than it was meant for. One step of undo. */
export function takeAnswer(draft: Draft, question: QuestionId, taken: Taken): readonly Change[] {
  const agreed = agreedOf(draft, question);
  const said = detailsOf(draft, question);
  const references = said.references ?? [];
  const missing = stillMissing(agreed, taken.answer);
  const value: Agreed = {
    ...withNote(said, taken.note),
    references: references.includes(taken.reference) ? references : [...references, taken.reference],
    question,
    answer: taken.answer,
    ...(missing.length === 0 ? {} : { missing }),
  };
  return [{ entry: 'agreed', question, value }, ...waitingChange(draft, question, {})];
}

function withNote(said: Waiting, note: TakenNote | null): Waiting {
  if ((said.note ?? '').trim() !== '' || note === null || note.text.trim() === '') return said;
  const { visibility: own, ...rest } = said;
  const isForClient = note.visibility === 'client' && own !== 'consultant';
  return { ...rest, note: note.text, ...(isForClient ? { visibility: 'client' } : {}) };
}

import { readersOf, readersWith } from '../../../shared/assessment/readersOf.ts';
import type { ActionEdit } from '../../../shared/assessment/schema.ts';
import { Readers } from '../../readers/Readers.tsx';
import type { ActionPatch } from './actionEdits.ts';

type TextName = 'note' | 'notNow' | 'metric' | 'factorNotes';

export interface ActionReadersProps {
  readonly edit: ActionEdit | undefined;
  /** Of the whole action, when `edit` is that of a part. */
  readonly wholeEdit?: ActionEdit | undefined;
  readonly name: TextName;
  /** What the text is called. */
  readonly title: string;
  readonly patch: (patch: ActionPatch) => Promise<void>;
  readonly readOnly: boolean;
}

/** Who may read a text of an action. It comes with the text; what a part has from its action is decided there. */
export function ActionReaders({ edit, wholeEdit, name, title, patch, readOnly }: ActionReadersProps) {
  const text = edit?.[name];
  if (text === undefined || text === wholeEdit?.[name]) return null;
  return (
    <Readers
      of={title}
      value={readersOf(edit, name)}
      disabled={readOnly}
      onChange={(visibility) => void patch({ readers: readersWith(edit, name, visibility) })}
    />
  );
}

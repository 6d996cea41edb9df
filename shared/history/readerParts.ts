import { readersOf } from '../assessment/readersOf.ts';
import type { Visibility } from '../assessment/schema.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { type Part, stateParts } from './part.ts';

/** Who may read which text. */
export interface WithReaders<Name extends string> {
  readonly readers?: Readonly<Partial<Record<Name, Visibility | undefined>>> | undefined;
}

/** Texts that somebody hid from the client or opened to it: "reason for the consultant only". */
export function readerParts<Name extends string>(
  { t }: ChangeFrame,
  names: readonly Name[],
  before: WithReaders<Name>,
  after: WithReaders<Name>,
): readonly Part[] {
  const words = (item: WithReaders<Name>, name: Name): string =>
    t(`changes.readers.${readersOf(item, name)}`, { field: t(`changes.field.${name}`) });
  return names.flatMap((name) => stateParts(words(before, name), words(after, name)));
}

import type { ActionEdit, Agreed, Assessment, OwnWords, Response, Visibility } from './schema.ts';

/** Texts that are the consultant's unless somebody says otherwise. */
const notes = new Set<string>(['note', 'factorNotes']);

/** Who may read a text of an answer or an action: as named, else notes are for the consultant and everything else for the client. */
export function readersOf<Name extends string>(
  item: { readonly readers?: Readonly<Partial<Record<Name, Visibility | undefined>>> | undefined } | undefined,
  name: Name,
): Visibility {
  return item?.readers?.[name] ?? (notes.has(name) ? 'consultant' : 'client');
}

/** Who may read the note of an answer. */
export function noteReaders(answer: Agreed | Response | undefined): Visibility {
  return answer?.visibility ?? 'consultant';
}

/** Who may read the summary. */
export function summaryReaders({ settings }: Pick<Assessment, 'settings'>): Visibility {
  return settings?.summaryReaders ?? 'client';
}

/** Whether something of a list (a decision, a parked topic, own words) is hidden from the client. */
export function isHidden(item: { readonly visibility?: OwnWords['visibility'] }): boolean {
  return item.visibility === 'consultant';
}

/** The same action or answer with other readers of one text; what is the default needs no word. */
export function withReaders<Item extends ActionEdit | Agreed | Response, Name extends string>(
  item: Item,
  name: Name,
  visibility: Visibility,
): Item {
  const usual: Visibility = notes.has(name) ? 'consultant' : 'client';
  const { readers, ...rest } = item;
  const others = Object.entries(readers ?? {}).filter(([key]) => key !== name);
  const named = visibility === usual ? others : [...others, [name, visibility]];
  return (named.length === 0 ? rest : { ...rest, readers: Object.fromEntries(named) }) as Item;
}

import type { Agreed, Assessment, OwnWords, Response, Visibility } from './schema.ts';

/** Texts that are the consultant's unless somebody says otherwise. */
const notes = new Set<string>(['note', 'factorNotes']);

/** Who may read a text of an answer or an action: as named, else notes are for the consultant and everything else for the client. */
export function readersOf<Name extends string>(
  item: { readonly readers?: Readonly<Partial<Record<Name, Visibility | undefined>>> | undefined } | undefined,
  name: Name,
): Visibility {
  return item?.readers?.[name] ?? usualReaders(name);
}

function usualReaders(name: string): Visibility {
  return notes.has(name) ? 'consultant' : 'client';
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

/** The readers of an item after one text got others; undefined when all are the usual ones, which need no word. */
export function readersWith<Name extends string>(
  item: { readonly readers?: Readonly<Partial<Record<Name, Visibility | undefined>>> | undefined } | undefined,
  name: Name,
  visibility: Visibility,
): Partial<Record<Name, Visibility>> | undefined {
  const next: Partial<Record<Name, Visibility | undefined>> = { ...item?.readers, [name]: visibility };
  const named = Object.entries(next).filter(([key, value]) => value !== undefined && value !== usualReaders(key));
  return named.length === 0 ? undefined : (Object.fromEntries(named) as Partial<Record<Name, Visibility>>);
}

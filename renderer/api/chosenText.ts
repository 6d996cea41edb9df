import { decodedText } from './decodedText.ts';

/** Why a chosen file was not read. */
export type UnreadCode = 'TOO_LARGE' | 'NOT_UTF8' | 'UNREADABLE';

export type ChosenText =
  | { readonly ok: true; readonly content: string }
  | { readonly ok: false; readonly code: UnreadCode };

/** The text of a file that a person chose, of at most `largest` bytes; or why there is none. */
export async function chosenText(file: File, largest: number): Promise<ChosenText> {
  if (file.size > largest) return { ok: false, code: 'TOO_LARGE' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { ok: false, code: 'UNREADABLE' };
  const content = decodedText(new Uint8Array(bytes));
  return content === null ? { ok: false, code: 'NOT_UTF8' } : { ok: true, content };
}

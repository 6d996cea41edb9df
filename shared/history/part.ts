import type { z } from 'zod';
import type { Translate } from '../i18n/translate.ts';

/** `value`: from one to the other; `text`: free text, whose earlier words are not repeated; `item`: one of a list, which came or went. */
export type PartStyle = 'value' | 'text' | 'item';

/** One thing that changed about an entry, with its values in words; `null`: there was or is none. */
export interface Part {
  /** What it is called; null: it is the entry itself. */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly style: PartStyle;
}

const longest = 160;

/** Free text on one line, in quotes, shortened to 160 characters. */
export function quotedText(t: Translate, value: string): string {
  const characters = [...value.replace(/\s+/gu, ' ').trim()];
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
  return t('changes.quoted', { text: short });
}

/** {@link quotedText}; null for a text that says nothing. */
export function quotedOrNull(t: Translate, value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : quotedText(t, value);
}

/** A value in the shape of its schema; null when it is not there, and when it cannot be read. */
export function readAs<T extends z.ZodType>(schema: T, value: unknown): z.output<T> | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** The part of a field, or none when both sides read alike. Empty words count as nothing. */
export function partsOf(
  field: string | null,
  before: string | null,
  after: string | null,
  style: PartStyle = 'value',
): readonly Part[] {
  const filled = (words: string | null): string | null => (words === '' ? null : words);
  const part = { field, before: filled(before), after: filled(after), style };
  return part.before === part.after ? [] : [part];
}

/** Something that is so or not, or is so in one of several ways: only what holds now is told. */
export function stateParts(before: string, after: string): readonly Part[] {
  return before === after ? [] : [{ field: null, before: null, after, style: 'value' }];
}

/** A part as it stands after the name of its entry: "level 2 → 3", "owner set to Ana", "note removed". */
export function partText(t: Translate, { field, before, after, style }: Part): string {
  const kind = before === null ? 'set' : after === null ? 'cleared' : 'moved';
  const values = { before: before ?? '', after: after ?? '' };
  return field === null
    ? t(`changes.plain.${style}.${kind}`, values)
    : t(`changes.named.${style}.${kind}`, { field, ...values });
}

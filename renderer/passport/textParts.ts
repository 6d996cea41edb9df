import type { Subject } from '../../shared/explain/subject.ts';

/** A number as it stands in a sentence: "2.6", "2 Emerging". */
export interface NumberInText {
  readonly text: string;
  readonly subject: Subject;
}

export interface TextPart {
  readonly text: string;
  /** Null between the numbers. */
  readonly subject: Subject | null;
  /** Where it begins. */
  readonly at: number;
}

/** Cuts a sentence at its numbers; the parts together are the sentence. */
export function partsOf(sentence: string, numbers: readonly NumberInText[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { text, subject } of numbers) {
    const at = text === '' ? -1 : sentence.indexOf(text, from);
    if (at < 0) continue;
    if (at > from) parts.push({ text: sentence.slice(from, at), subject: null, at: from });
    parts.push({ text, subject, at });
    from = at + text.length;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), subject: null, at: from });
  return parts;
}

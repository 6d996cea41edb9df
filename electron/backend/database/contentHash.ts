import { hash } from 'node:crypto';

interface Element {
  readonly position: number;
  readonly revision: number;
  /** Canonical JSON. */
  readonly text: string;
}

/** The content of a chain that stands for nothing yet. */
export function emptyContent(): Buffer {
  return Buffer.alloc(32);
}

/** [Note: Content hash] `integrity_check` does not notice a changed byte inside a text, so every chain keeps a hash of everything that
 * it stands for. The hash is the exclusive or of one SHA-256 per element (key, position, revision, canonical value): an edit takes the old
 * elements out and puts the new ones in, so it costs as much as the edit and not as much as the assessment. No two elements of a chain
 * share key and position, so none cancel each other. It finds damage; it does not stop somebody who can write the file.
 *
 * Puts an element in, or takes it out when it is in. Changes `content`. */
export function toggleElement(content: Uint8Array, key: string, { position, revision, text }: Element): void {
  const element = hash('sha256', `${key}\n${position}\n${revision}\n${text}`, 'binary');
  for (let i = 0; i < 32; i += 1) content[i] = (content[i] ?? 0) ^ element.charCodeAt(i);
}

/** SHA-256 of a text, for large values that enter as their hash. */
export function textHash(text: string): string {
  return hash('sha256', text, 'hex');
}

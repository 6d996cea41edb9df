import { createHash } from 'node:crypto';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import { frameworkHash } from '../../shared/frameworks/canonical.ts';
import { findFramework, type LibraryFramework, library, textsFor } from '../../shared/frameworks/library.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const hashes = new WeakMap<LibraryFramework, string>();

/** `sha256:…` of a framework's structure and source texts (method 8b.17). */
export function hashOf(known: LibraryFramework): string {
  let hash = hashes.get(known);
  if (hash === undefined) {
    hash = frameworkHash(known.framework, textsFor(known, known.framework.sourceLanguage), sha256);
    hashes.set(known, hash);
  }
  return hash;
}

/** A framework with its words in a language, or in its source language. */
export function entryOf(known: LibraryFramework, language: string): FrameworkEntry {
  return { framework: known.framework, texts: textsFor(known, language), hash: hashOf(known) };
}

/** The bundled frameworks with their words in a language, or in their source language. */
export function libraryEntries(language: string): readonly FrameworkEntry[] {
  return library.map((known) => entryOf(known, language));
}

/** The bundled framework of this id and version, or null. */
export function libraryEntry(id: string, version: string, language: string): FrameworkEntry | null {
  const known = findFramework(id, version);
  return known === undefined ? null : entryOf(known, language);
}

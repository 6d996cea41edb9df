import { firstCatalogue } from '../../shared/i18n/firstCatalogue.ts';
import type { Catalogue } from '../../shared/i18n/translateWith.ts';

let words: Catalogue = firstCatalogue;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** The words that are there by now. */
export const currentWords = (): Catalogue => words;

/** Calls back once all words are there; returns how to stop. */
export function followWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches the words of all screens. Rejects when the app's own files cannot be read; the next call tries anew. */
export function loadWords(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<void> {
  const { catalogue } = await import('../../shared/i18n/catalogue.ts');
  words = catalogue;
  for (const listener of listeners) listener();
}

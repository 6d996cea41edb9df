import { catalogue } from './catalogue.ts';
import { type Translate, translateWith } from './translateWith.ts';

export type { Translate };

/** The words of one language, from the whole catalogue. */
export function createTranslate(language: string): Translate {
  return translateWith(catalogue, language);
}

import type { OwnWords, Visibility } from '../../../../shared/assessment/schema.ts';
import type { Sentence } from '../../../../shared/report/model.ts';

/** Which sentence in which language. */
export interface WordsPlace {
  readonly key: string;
  readonly language: string;
}

/** The own words of a sentence. */
export function ownWordsOf(words: readonly OwnWords[], { key, language }: WordsPlace): OwnWords | undefined {
  return words.find((one) => one.key === key && one.language === language);
}

/** All own words with those of one sentence; the sentence that the report makes, or nothing, takes them away. Null: there are none left. */
export function withOwn(
  words: readonly OwnWords[],
  place: WordsPlace,
  { generated, text, readers }: Pick<Sentence, 'generated' | 'text'> & { readonly readers: Visibility },
): OwnWords[] | null {
  const said = text.trim();
  const others = without(words, place);
  if (said === '' || said === generated) return others.length === 0 ? null : others;
  const own = {
    ...place,
    text: said,
    from: generated,
    ...(readers === 'consultant' ? { visibility: readers } : {}),
  };
  return [...others, own];
}

/** All own words but those of one sentence. */
export function without(words: readonly OwnWords[], { key, language }: WordsPlace): OwnWords[] {
  return words.filter((one) => one.key !== key || one.language !== language);
}

/** Own words whose sentence the report does not make now. */
export function unused(
  words: readonly OwnWords[],
  sentences: readonly Sentence[],
  language: string,
): readonly OwnWords[] {
  const made = new Set(sentences.map(({ key }) => key));
  return words.filter((one) => one.language === language && !made.has(one.key));
}

/** Sentences by the section that they stand in, in the order of the report. */
export function bySection(sentences: readonly Sentence[]): ReadonlyMap<string, readonly Sentence[]> {
  return Map.groupBy(sentences, ({ section }) => section);
}

import { createInstance } from 'i18next';

/** Words for a key such as `results.headline`, with values filled in. A `count` picks the plural form. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Words by language, then by namespace. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The language that every key exists in. */
export const sourceLanguage = 'en';

/** Texts that one language remembers before it starts anew. */
const mostRemembered = 5_000;

/** The words of one language of a catalogue; what a language lacks comes from English. A key that no language has comes back as it is,
 * which the completeness test turns into a failure. The same key with the same values is the same text for ever, and a
 * screen that follows every key asks for hundreds of them: looking each up once leaves the frame to the numbers. */
export function translateWith(catalogue: Catalogue, language: string): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: sourceLanguage,
    resources: Object.fromEntries(Object.entries(catalogue).map(([name, words]) => [name, { translation: words }])),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const remembered = new Map<string, string>();
  return (key, values) => {
    const asked = values === undefined ? key : key + JSON.stringify(values);
    const there = remembered.get(asked);
    if (there !== undefined) return there;
    const text = i18n.t(key, { ...values });
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(asked, text);
    return text;
  };
}

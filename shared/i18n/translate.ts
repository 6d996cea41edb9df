import { createInstance } from 'i18next';
import { catalogue, sourceLanguage } from './catalogue.ts';

/** Words for a key such as `results.headline`, with values filled in. A `count` picks the plural form. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one language; what a language lacks comes from English. A key that no language has comes back as it is, which the
 * completeness test turns into a failure. */
export function createTranslate(language: string): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: sourceLanguage,
    resources: Object.fromEntries(Object.entries(catalogue).map(([name, words]) => [name, { translation: words }])),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, values) => i18n.t(key, { ...values });
}

import type { Translate } from '../../../../shared/i18n/translate.ts';
import { list } from '../../../../shared/report/words.ts';

/** "English, German and Brazilian Portuguese", in the language of the screen. */
export function languageNames(t: Translate, shown: string, languages: readonly string[]): string {
  const names = new Intl.DisplayNames([shown], { type: 'language' });
  return list(
    t,
    languages.map((language) => names.of(language) ?? language),
  );
}

import { createTranslate, type Translate } from '../../../shared/i18n/translate.ts';

const translate = createTranslate('en');

/** The words of the screens, from the catalogue: specs find things by what people read, and survive a rewording. Throws for a key
 * that is not there. */
export const words: Translate = (key, values) => {
  const text = translate(key, values);
  if (text === key) throw new Error(`the catalogue has no ${key}`);
  return text;
};

/** A pattern that matches a text as it stands. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

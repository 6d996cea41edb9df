import { createTranslate } from '../../../shared/i18n/translate.ts';

/** The words of the screens, from the catalogue: specs find things by what people read, and survive a rewording. */
export const words = createTranslate('en');

/** A pattern that matches a text as it stands. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

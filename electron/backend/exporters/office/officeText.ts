import { plainText } from '../../../../shared/report/layout/plainText.ts';

/** XML cannot hold these. */
const illegal = /[\uFFFE\uFFFF]/g;

/** Text as a document or a slide can hold it: composed, without controls, invisible marks, halves of surrogates or non-characters. `\n`
 * stays. */
export function officeText(text: string): string {
  return plainText(text.toWellFormed().replace(illegal, ''));
}

import type { Translate } from '../../i18n/translate.ts';
import { counted } from '../words.ts';

/** What a table of one page says of 1, 2, … rows that it has no room for. */
export function restWords(
  t: Translate,
  what: 'actions' | 'decisions' | 'parked' | 'people' | 'waves' | 'sections' | 'criteria',
  rows: number,
): readonly string[] {
  return Array.from({ length: rows }, (_, index) => counted(t, `report.page.rest.${what}`, index + 1));
}

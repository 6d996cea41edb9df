import type { Translate } from '../../shared/i18n/translate.ts';
import { shortDate } from '../../shared/report/dates.ts';

/** "2 Nov 2026, 14:32", in the time zone of this machine. */
export function momentWords(t: Translate, instant: string): string {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return t('review.moment', { day: shortDate(t, day), time: `${two(at.getHours())}:${two(at.getMinutes())}` });
}

/** "Ana, 2 Nov 2026, 14:32"; the moment alone without a name. */
export function signedWords(
  t: Translate,
  { by, at }: { readonly by?: string | undefined; readonly at: string },
): string {
  const moment = momentWords(t, at);
  return by === undefined || by === '' ? moment : t('review.signed', { name: by, moment });
}

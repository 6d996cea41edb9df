import type { Translate } from '../../../shared/i18n/translate.ts';
import { today } from '../../api/today.ts';

const day = 86_400_000;
const localDay = (date: Date): string => date.toLocaleDateString('sv-SE');

/** When an assessment last changed, as people say it: "Today 15:47", "Yesterday 17:20", "28 Oct 16:02", with the year when it is another one. */
export function lastChange(at: string, t: Translate, now: string = today()): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const on = localDay(date);
  if (on === now) return t('home.today', { time });
  if (on === new Date(Date.parse(`${now}T00:00:00Z`) - day).toISOString().slice(0, 10))
    return t('home.yesterday', { time });
  const sameYear = on.slice(0, 4) === now.slice(0, 4);
  const shown = date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  return `${shown} ${time}`;
}

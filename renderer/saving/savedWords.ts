import type { Translate } from '../../shared/i18n/translate.ts';
import type { CallProblem } from '../api/problem.ts';
import type { SaveState } from '../api/session.ts';

/** "Saved 14:32:07", with the day when it was not today. `at` is the moment of the last commit, `today` the
 * person's calendar day. */
export function savedText(t: Translate, language: string, at: string, today: string): string {
  const then = new Date(at);
  const isToday = isoDay(then) === today;
  const { time, day } = formatsIn(language);
  return isToday
    ? t('app.saved.today', { time: time.format(then) })
    : t('app.saved.earlier', { day: day.format(then), time: time.format(then).slice(0, 5) });
}

interface Formats {
  readonly time: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
}

const known = new Map<string, Formats>();

/** Made once: making one takes longer than everything else that a saved key draws anew. */
function formatsIn(language: string): Formats {
  const formats = known.get(language) ?? {
    time: new Intl.DateTimeFormat(language, {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
  };
  known.set(language, formats);
  return formats;
}

function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What is not stored and what to do, in one sentence. */
export function failedText(t: Translate, save: Extract<SaveState, { kind: 'failed' }>): string {
  return t(`app.saved.failed.${reason(save.problem)}`);
}

function reason(problem: CallProblem): string {
  switch (problem.code) {
    case 'UNREACHABLE':
      return 'unreachable';
    case 'READ_ONLY':
      return 'signedOff';
    case 'NOT_FOUND':
      return 'gone';
    case 'TROUBLE':
      return problem.data.code === 'disk-full'
        ? 'diskFull'
        : problem.data.code === 'read-only'
          ? 'readOnlyDisk'
          : 'other';
    default:
      return 'other';
  }
}

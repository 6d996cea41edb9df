import type { BackupList } from '../../shared/contract/backups.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { shownMoment } from '../i18n/shownMoment.ts';

/** How old the newest backup is, and when the next one is due. */
export function latestWords({ backups, nextAt }: BackupList, t: Translate, language: string): string {
  const [latest] = backups;
  if (latest === undefined) return t('backups.noneYet');
  const time = shownMoment(latest.time, language);
  const said = t(latest.condition === 'good' ? 'backups.latest' : 'backups.latestUnchecked', { time });
  const next = nextAt === null ? t('backups.upToDate') : t('backups.nextAt', { time: shownMoment(nextAt, language) });
  return `${said} ${next}`;
}

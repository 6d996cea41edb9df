import type { BackupPreview } from '../../shared/contract/backups.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { shownMoment } from '../i18n/shownMoment.ts';

/** What restoring would take away and bring back, in sentences. Counts that are not known are said to be unknown. */
export function previewWords(preview: BackupPreview, t: Translate, language: string): readonly string[] {
  const { backup, compared, lost, regained } = preview;
  const changedAt = shownMoment(backup.holds?.changedAt ?? backup.time, language);
  if (compared === 'nothing') return [t('backups.preview.nothing', { time: changedAt })];
  const away =
    lost === null
      ? t('backups.preview.lostUnknown', { time: changedAt })
      : lost.edits === 0
        ? t('backups.preview.lostNone')
        : t('backups.preview.lost', {
            count: lost.edits,
            from: shownMoment(lost.from, language),
            until: shownMoment(lost.until, language),
          });
  const back = regained === null || regained === 0 ? [] : [t('backups.preview.regained', { count: regained })];
  return [t(`backups.preview.compared.${compared}`), away, ...back];
}

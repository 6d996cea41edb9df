import { useState } from 'react';
import type { TroubleCode } from '../../../shared/contract/problems.ts';
import { useApi } from '../../api/host.ts';
import { usePreferences } from '../../api/queries.ts';
import { AllBackupsDialog } from '../../backups/AllBackupsDialog.tsx';
import { useBackups } from '../../backups/backupQueries.ts';
import { RestoreBackupDialog } from '../../backups/RestoreBackupDialog.tsx';
import { shownMoment } from '../../i18n/shownMoment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceItem } from './ChoiceItem.tsx';
import type { useSwitchWorkspace } from './useSwitchWorkspace.ts';

export interface RecoveryChoicesProps {
  readonly code: TroubleCode;
  readonly switchBy: ReturnType<typeof useSwitchWorkspace>['switchBy'];
}

/** The ways back to what was there: the newest backup that passes every check, any other, or, where only edits are missing, going on
 * without them. */
export function RecoveryChoices({ code, switchBy }: RecoveryChoicesProps) {
  const t = useTranslate();
  const api = useApi();
  const { language } = usePreferences();
  const { data, isPending } = useBackups();
  const [open, setOpen] = useState<'none' | 'newest' | 'all'>('none');
  const close = () => setOpen('none');
  const newest = data?.backups.find(({ id }) => id === data.newestGood);
  const count = data?.backups.length ?? 0;
  return (
    <>
      {newest === undefined ? (
        <ChoiceItem
          title={t('backups.recovery.back')}
          text={t(isPending ? 'backups.recovery.searching' : 'backups.recovery.none')}
          button={null}
        />
      ) : (
        <ChoiceItem
          title={t('backups.recovery.title', { time: shownMoment(newest.time, language) })}
          text={t('backups.recovery.text')}
          button={
            <Button kind="primary" size="large" onClick={() => setOpen('newest')}>
              {t('backups.recovery.button')}
            </Button>
          }
        />
      )}
      {count > 0 && (
        <ChoiceItem
          title={t('backups.recovery.othersTitle')}
          text={t('backups.recovery.othersText', { count })}
          button={
            <Button size="large" onClick={() => setOpen('all')}>
              {t('backups.recovery.othersButton')}
            </Button>
          }
        />
      )}
      {code === 'lost-tail' && (
        <ChoiceItem
          title={t('backups.goOn.title')}
          text={t('backups.goOn.text')}
          button={
            <Button size="large" onClick={() => void switchBy(() => api.backups.goOnWithoutTail())}>
              {t('backups.goOn.button')}
            </Button>
          }
        />
      )}
      {open === 'newest' && newest !== undefined && (
        <RestoreBackupDialog backup={newest} onClose={close} onRestored={close} />
      )}
      {open === 'all' && <AllBackupsDialog onClose={close} onRestored={close} />}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../../api/host.ts';
import { type LockAnswer, lockWorkspace, provideLocker } from '../../api/locking.ts';
import { protectionQuery, usePreferences } from '../../api/queries.ts';
import { instant } from '../../api/today.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { showToast } from '../../ui/toasts.ts';
import { watchIdle } from './idleWatch.ts';
import { otherWindows } from './otherWindows.ts';
import { storeAll } from './unstored.ts';

/** Locks a workspace that has a passphrase: on demand, and when nobody did anything for as long as the preferences say.
 * [Note: Lock by reload] The page starts anew afterwards, so that nothing of the workspace is left in its memory. */
export function useLocking(): void {
  const api = useApi();
  const t = useTranslate();
  const { lockMinutes } = usePreferences();
  const isOpen = useQuery(protectionQuery(api)).data?.state === 'open';

  useEffect(() => {
    if (!isOpen) return undefined;
    const others = otherWindows(
      () => watch?.active(),
      async () => (await storeAll()) === null,
    );
    provideLocker(async (): Promise<LockAnswer> => {
      const lost = await storeAll();
      if (lost !== null) return lost;
      if (!(await others.mayLock())) return 'unstored';
      try {
        const { state } = await api.protection.lockNow();
        if (state !== 'locked') return 'failed';
        window.location.reload();
        return 'locked';
      } catch {
        return 'failed';
      }
    });
    const lock = async (): Promise<boolean> => {
      const answer = await lockWorkspace();
      if (answer !== 'locked') showToast({ message: t(`lock.notLocked.${answer}`), tone: 'trouble' });
      return answer === 'locked';
    };
    const watch = lockMinutes === 0 ? null : watchIdle(lockMinutes, () => Date.parse(instant()), lock, others.active);
    return () => {
      watch?.stop();
      others.close();
    };
  }, [api, t, isOpen, lockMinutes]);
}

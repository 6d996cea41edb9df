import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../api/host.ts';
import { lockWorkspace } from '../api/locking.ts';
import { protectionQuery } from '../api/queries.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { showToast } from '../ui/toasts.ts';

/** Ways to the library and the settings, at the end of every bar. */
export function Tools() {
  const t = useTranslate();
  const navigate = useNavigate();
  const isLockable = useQuery(protectionQuery(useApi())).data?.state === 'open';
  const lock = async (): Promise<void> => {
    const answer = await lockWorkspace();
    if (answer !== 'locked') showToast({ message: t(`lock.notLocked.${answer}`), tone: 'trouble' });
  };
  return (
    <>
      {isLockable && <IconButton icon="lock" label={t('lock.now')} onClick={() => void lock()} />}
      <IconButton icon="library" label={t('app.library')} onClick={() => void navigate({ to: '/library' })} />
      <IconButton icon="settings" label={t('app.settings')} onClick={() => void navigate({ to: '/settings' })} />
    </>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useTranslate } from '../i18n/useTranslate.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** Ways to the library and the settings, at the end of every bar. */
export function Tools() {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <>
      <IconButton icon="library" label={t('app.library')} onClick={() => void navigate({ to: '/library' })} />
      <IconButton icon="settings" label={t('app.settings')} onClick={() => void navigate({ to: '/settings' })} />
    </>
  );
}

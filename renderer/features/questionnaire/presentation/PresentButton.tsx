import { useTranslate } from '../../../i18n/useTranslate.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { beginPresenting } from './usePresentation.ts';

/** Puts the question on the projector. For the bar of the Questions screen. */
export function PresentButton() {
  const t = useTranslate();
  return <IconButton icon="presentation" label={t('present.begin')} keyCap="F5" onClick={beginPresenting} />;
}

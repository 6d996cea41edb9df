import { useTranslate } from '../../i18n/useTranslate.ts';
import { Letter } from './Letter.tsx';

/** A browser that was given Cairn's address without its key. */
export function NoKeyScreen() {
  const t = useTranslate();
  return (
    <Letter
      title={t('trouble.noKey.title')}
      intro={t('trouble.noKey.text')}
      safetyTitle={t('trouble.safetyTitle')}
      safety={[{ text: t('trouble.noKey.safe'), safe: true }]}
      choicesTitle={t('trouble.choicesTitle')}
      choices={[]}
      details={[]}
    />
  );
}

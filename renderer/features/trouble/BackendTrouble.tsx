import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Letter } from './Letter.tsx';

/** The part of Cairn that keeps the workspace is not running. Everything with a tick is on disk. */
export function BackendTrouble({ reason }: { readonly reason: string }) {
  const t = useTranslate();
  return (
    <Letter
      title={t('trouble.backend.title')}
      intro={t('trouble.backend.text')}
      safetyTitle={t('trouble.safetyTitle')}
      safety={[
        { text: t('trouble.backend.saved'), safe: true },
        { text: t('trouble.backend.unsaved'), safe: false },
      ]}
      choicesTitle={t('trouble.choicesTitle')}
      choices={[
        {
          title: t('trouble.backend.again.title'),
          text: t('trouble.backend.again.text'),
          button: (
            <Button kind="primary" size="large" onClick={() => window.location.reload()}>
              {t('trouble.backend.again.button')}
            </Button>
          ),
        },
      ]}
      details={[[t('trouble.fact.reason'), reason]]}
    />
  );
}

import { questionsOf } from '../../../../shared/frameworks/questions.ts';
import { usePreferences } from '../../../api/queries.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { languageNames } from './languageNames.ts';
import type { SoundFramework } from './useFrameworkFiles.ts';

export interface CheckedDialogProps {
  readonly found: SoundFramework;
  readonly onConfirm: () => Promise<void>;
  readonly onCancel: () => void;
}

/** What the chosen files hold, before anything is added. */
export function CheckedDialog({ found, onConfirm, onCancel }: CheckedDialogProps) {
  const t = useTranslate();
  const { language } = usePreferences();
  const { entry, languages, isKnown } = found;
  const { framework, texts } = entry;
  const questions = t('library.questions', { count: questionsOf(framework).length });
  return (
    <Dialog
      open
      title={t('library.add.check.title', { title: texts.title })}
      onClose={onCancel}
      actions={
        isKnown ? (
          <Button kind="primary" onClick={onCancel}>
            {t('library.add.check.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onCancel}>{t('library.add.check.cancel')}</Button>
            <Button kind="primary" onClick={() => void onConfirm()}>
              {t('library.add.check.confirm')}
            </Button>
          </>
        )
      }
    >
      <p>{t(isKnown ? 'library.add.check.known' : 'library.add.check.text')}</p>
      <FactList
        items={[
          { name: t('library.add.check.kind'), value: t(`library.add.kind.${framework.kind}`) },
          {
            name: t('library.add.check.content'),
            value: t('library.add.check.sections', { count: framework.sections.length, questions }),
          },
          { name: t('library.add.check.time'), value: t('library.add.check.minutes', framework.minutes) },
          { name: t('library.add.check.version'), value: framework.version },
          { name: t('library.add.check.languages'), value: languageNames(t, language, languages) },
        ]}
      />
    </Dialog>
  );
}

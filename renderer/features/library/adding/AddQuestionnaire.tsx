import { useRef } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { CheckedDialog } from './CheckedDialog.tsx';
import { RefusedDialog } from './RefusedDialog.tsx';
import { useFrameworkFiles } from './useFrameworkFiles.ts';

/** Gives the workspace a questionnaire of its own: its files are chosen, shown as what they hold, and added when the person agrees. */
export function AddQuestionnaire() {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const { choice, take, confirm, cancel } = useFrameworkFiles();
  return (
    <>
      <Button icon="plus" onClick={() => input.current?.click()}>
        {t('library.add.button')}
      </Button>
      <FileInput
        ref={input}
        label={t('library.add.files')}
        accept=".json,application/json"
        multiple
        onFiles={(files) => void take(files)}
      />
      {choice.kind === 'checked' && <CheckedDialog found={choice.found} onConfirm={confirm} onCancel={cancel} />}
      {choice.kind === 'refused' && <RefusedDialog refusal={choice.refusal} onClose={cancel} />}
    </>
  );
}

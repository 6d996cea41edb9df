import { useRef, useState } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';

export interface NameDialogProps {
  readonly title: string;
  /** What it is called until now; empty for something new. */
  readonly name: string;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of saved options. */
export function NameDialog({ title, name, taken, onName, onClose }: NameDialogProps) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(name);
  const wanted = text.trim();
  const plain = (one: string): string => one.normalize('NFC').toLocaleLowerCase();
  const isTaken = taken.some((one) => one !== name && plain(one) === plain(wanted));
  const isFine = wanted !== '' && wanted !== name && !isTaken;
  const done = () => {
    if (isFine) onName(wanted);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      closeLabel={t('preview.preset.close')}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onClose}>{t('preview.preset.cancel')}</Button>
          <Button kind="primary" disabled={!isFine} onClick={done}>
            {t('preview.preset.keep')}
          </Button>
        </>
      }
    >
      <TextField
        ref={field}
        label={t('preview.preset.nameLabel')}
        hint={t('preview.preset.nameHint')}
        error={isTaken ? t('preview.preset.taken') : undefined}
        value={text}
        maxLength={100}
        onChange={setText}
        onEnter={done}
      />
    </Dialog>
  );
}

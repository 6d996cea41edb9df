import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface UnlockDialogProps {
  readonly name: string;
  /** The last passphrase did not open it. */
  readonly wrong: boolean;
  readonly busy: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the passphrase of a locked bundle. */
export function UnlockDialog({ name, wrong, busy, onOpen, onCancel }: UnlockDialogProps) {
  const t = useTranslate();
  const [passphrase, setPassphrase] = useState('');
  const open = () => onOpen(passphrase);
  return (
    <Dialog
      open
      title={t('bundles.locked.title')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('bundles.cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={open}>
            {t('bundles.locked.open')}
          </Button>
        </>
      }
    >
      <p>{t('bundles.locked.text', { name })}</p>
      <TextField
        label={t('bundles.locked.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={open}
        error={wrong ? t('bundles.locked.wrong') : undefined}
        autoFocus
      />
    </Dialog>
  );
}

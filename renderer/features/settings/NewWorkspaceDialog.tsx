import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface NewWorkspaceDialogProps {
  readonly open: boolean;
  readonly onCancel: () => void;
  readonly onName: (name: string) => void;
}

/** Asks for the name of a new workspace of the data folder. */
export function NewWorkspaceDialog({ open, onCancel, onName }: NewWorkspaceDialogProps) {
  const t = useTranslate();
  const [name, setName] = useState('');
  const isNamed = name.trim() !== '';
  const create = (): void => {
    if (isNamed) onName(name.trim());
  };
  return (
    <Dialog
      open={open}
      title={t('settings.workspace.newTitle')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('settings.workspace.cancel')}</Button>
          <Button kind="primary" disabled={!isNamed} reason={t('settings.workspace.nameFirst')} onClick={create}>
            {t('settings.workspace.create')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('settings.workspace.name')}
        value={name}
        onChange={setName}
        onEnter={create}
        maxLength={100}
        autoFocus
      />
    </Dialog>
  );
}

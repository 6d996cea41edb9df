import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProtectionStatus } from '../../../../shared/contract/protection.ts';
import { useApi } from '../../../api/host.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { isAgreed, NewPassphrase, nothingTyped } from './NewPassphrase.tsx';
import styles from './protection.module.css';
import { RecoveryDialog } from './RecoveryDialog.tsx';

export interface ProtectDialogProps {
  readonly keychain: ProtectionStatus['keychain'];
  readonly onClose: () => void;
}

/** Locks the workspace, then shows its recovery key. */
export function ProtectDialog({ keychain, onClose }: ProtectDialogProps) {
  const t = useTranslate();
  const api = useApi();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(nothingTyped);
  const [useKeychain, setUseKeychain] = useState(false);
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking');
  const [groups, setGroups] = useState<readonly string[] | null>(null);
  const protect = async (): Promise<void> => {
    if (!isAgreed(typed) || state === 'busy') return;
    setState('busy');
    try {
      const { recoveryKey } = await api.protection.protect({ passphrase: typed.passphrase, keychain: useKeychain });
      setTyped(nothingTyped);
      setGroups(recoveryKey);
      await queries.invalidateQueries({ queryKey: ['workspace'] });
    } catch {
      setState('failed');
    }
  };
  if (groups !== null) return <RecoveryDialog groups={groups} onClose={onClose} />;
  return (
    <Dialog
      open
      title={t('protection.protect.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('protection.cancel')}</Button>
          <Button kind="primary" busy={state === 'busy'} disabled={!isAgreed(typed)} onClick={() => void protect()}>
            {t('protection.protect.button')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{t('protection.protect.text')}</p>
        <NewPassphrase
          label={t('protection.protect.passphrase')}
          againLabel={t('protection.protect.again')}
          value={typed}
          onChange={setTyped}
          onEnter={() => void protect()}
          autoFocus
        />
        {keychain === 'unused' && (
          <Switch
            label={t('protection.keychain.title')}
            hint={t('protection.keychain.hint')}
            checked={useKeychain}
            onChange={setUseKeychain}
          />
        )}
        {state === 'failed' && <FieldError>{t('protection.problem.failed')}</FieldError>}
      </div>
    </Dialog>
  );
}

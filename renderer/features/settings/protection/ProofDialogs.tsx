import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Proof, Proved, ProvedWithRecoveryKey } from '../../../../shared/contract/protection.ts';
import { useApi } from '../../../api/host.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { showToast } from '../../../ui/toasts.ts';
import { ProofDialog } from './ProofDialog.tsx';
import { RecoveryDialog } from './RecoveryDialog.tsx';

/** What needs a passphrase once more before it is done. */
export type Asked = 'change' | 'show' | 'renew' | 'remove' | 'keychain-on' | 'keychain-off';

/** Asks for proof, does what was asked, and says so. */
export function ProofDialogs({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const t = useTranslate();
  const { protection } = useApi();
  const queries = useQueryClient();
  const [groups, setGroups] = useState<readonly string[] | null>(null);

  const finish = async <T extends Proved | ProvedWithRecoveryKey>(answer: T, message: string | null): Promise<T> => {
    if (!answer.done) return answer;
    if ('recoveryKey' in answer) setGroups(answer.recoveryKey);
    else onClose();
    if (message !== null) showToast({ message, tone: 'ok' });
    await queries.invalidateQueries({ queryKey: ['workspace'] });
    return answer;
  };
  if (groups !== null) return <RecoveryDialog groups={groups} isKnown={asked === 'show'} onClose={onClose} />;
  const common = { onClose, key: asked };
  switch (asked) {
    case 'change':
      return (
        <ProofDialog
          {...common}
          title={t('protection.change.title')}
          text={t('protection.change.text')}
          button={t('protection.change.button')}
          asksNew
          onProve={async (proof: Proof, passphrase: string) =>
            finish(await protection.changePassphrase({ proof, passphrase }), t('protection.done.changed'))
          }
        />
      );
    case 'show':
      return (
        <ProofDialog
          {...common}
          title={t('protection.show.title')}
          text={t('protection.show.text')}
          button={t('protection.show.button')}
          onProve={async (proof) => finish(await protection.recoveryKey({ proof }), null)}
        />
      );
    case 'renew':
      return (
        <ProofDialog
          {...common}
          title={t('protection.renew.title')}
          text={t('protection.renew.text')}
          button={t('protection.renew.button')}
          asksNew
          onProve={async (proof, passphrase) => finish(await protection.newRecoveryKey({ proof, passphrase }), null)}
        />
      );
    case 'remove':
      return (
        <ProofDialog
          {...common}
          title={t('protection.remove.title')}
          text={t('protection.remove.text')}
          button={t('protection.remove.button')}
          onProve={async (proof) => finish(await protection.unprotect({ proof }), t('protection.done.removed'))}
        />
      );
    case 'keychain-on':
    case 'keychain-off':
      return (
        <ProofDialog
          {...common}
          title={t('protection.keychainProof.title')}
          text={t('protection.keychainProof.text')}
          button={t('protection.keychainProof.button')}
          onProve={async (proof) =>
            finish(await protection.setKeychain({ proof, use: asked === 'keychain-on' }), t('protection.done.keychain'))
          }
        />
      );
  }
}

import { useState } from 'react';
import type { Proof, Proved, ProvedWithRecoveryKey } from '../../../../shared/contract/protection.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { isAgreed, NewPassphrase, nothingTyped } from './NewPassphrase.tsx';
import styles from './protection.module.css';

export interface ProofDialogProps {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** Asks for a passphrase that is to be, too. */
  readonly asksNew?: boolean | undefined;
  readonly onProve: (proof: Proof, passphrase: string) => Promise<Proved | ProvedWithRecoveryKey>;
  readonly onClose: () => void;
}

/** Asks for the passphrase or the recovery key once more, before something that needs it. */
export function ProofDialog({ title, text, button, asksNew = false, onProve, onClose }: ProofDialogProps) {
  const t = useTranslate();
  const [way, setWay] = useState<'passphrase' | 'recoveryKey'>('passphrase');
  const [secret, setSecret] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const isReady = secret.trim() !== '' && !busy && (!asksNew || isAgreed(typed));
  const change = (text: string): void => {
    setProblem(undefined);
    setSecret(text);
  };
  const prove = async (): Promise<void> => {
    if (!isReady) return;
    setBusy(true);
    try {
      const proof = way === 'passphrase' ? { passphrase: secret } : { recoveryKey: secret };
      const answer = await onProve(proof, typed.passphrase);
      if (answer.done) return;
      setProblem(t(`protection.problem.${answer.problem}`, { count: answer.waitSeconds }));
    } catch {
      setProblem(t('protection.problem.failed'));
    }
    setBusy(false);
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('protection.cancel')}</Button>
          <Button kind="primary" busy={busy} disabled={!isReady} onClick={() => void prove()}>
            {button}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{text}</p>
        <TextField
          key={way}
          label={t(`protection.proof.${way}`)}
          type={way === 'passphrase' ? 'password' : 'text'}
          value={secret}
          onChange={change}
          onEnter={() => void prove()}
          error={problem}
          maxLength={1_000}
          autoFocus
        />
        <div>
          <Button
            kind="bare"
            onClick={() => {
              change('');
              setWay(way === 'passphrase' ? 'recoveryKey' : 'passphrase');
            }}
          >
            {t(way === 'passphrase' ? 'protection.proof.useRecovery' : 'protection.proof.usePassphrase')}
          </Button>
        </div>
        {asksNew && (
          <NewPassphrase
            label={t('protection.new.passphrase')}
            againLabel={t('protection.new.again')}
            value={typed}
            onChange={setTyped}
            onEnter={() => void prove()}
          />
        )}
      </div>
    </Dialog>
  );
}

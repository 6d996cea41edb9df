import { useState } from 'react';
import { shortestPassphrase } from '../../../shared/contract/protection.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LockScreen.module.css';
import type { useUnlock } from './useUnlock.ts';

/** The printed key, and a new passphrase for whoever forgot the old one. */
export function RecoveryForm({ unlock }: { readonly unlock: ReturnType<typeof useUnlock> }) {
  const t = useTranslate();
  const [typed, setTyped] = useState({ key: '', passphrase: '', again: '' });
  const change = (part: Partial<typeof typed>): void => {
    unlock.forget();
    setTyped({ ...typed, ...part });
  };
  const send = (): void => {
    if (typed.key.trim() !== '' && !unlock.busy) {
      void unlock.byRecoveryKey(typed.key, typed.passphrase, typed.again);
    }
  };
  return (
    <div className={styles.form}>
      <TextField
        label={t('lock.recovery.title')}
        hint={t('lock.recovery.hint')}
        value={typed.key}
        onChange={(key) => change({ key })}
        onEnter={send}
        error={unlock.problem ?? undefined}
        maxLength={200}
        autoFocus
      />
      <TextField
        label={t('lock.recovery.new')}
        hint={t('lock.recovery.newHint', { count: shortestPassphrase })}
        type="password"
        value={typed.passphrase}
        onChange={(passphrase) => change({ passphrase })}
        onEnter={send}
        maxLength={1_000}
      />
      {typed.passphrase !== '' && (
        <TextField
          label={t('lock.recovery.again')}
          type="password"
          value={typed.again}
          onChange={(again) => change({ again })}
          onEnter={send}
          maxLength={1_000}
        />
      )}
      <Button
        kind="primary"
        size="large"
        busy={unlock.busy}
        disabled={typed.key.trim() === '' || unlock.busy}
        onClick={send}
      >
        {t('lock.unlock')}
      </Button>
    </div>
  );
}

import { useRef, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LockScreen.module.css';
import type { useUnlock } from './useUnlock.ts';

/** One field and one button. */
export function PassphraseForm({ unlock }: { readonly unlock: ReturnType<typeof useUnlock> }) {
  const t = useTranslate();
  const [passphrase, setPassphrase] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [isShown, setShown] = useState(false);
  const isReady = passphrase !== '' && unlock.wait === 0 && !unlock.busy;
  const send = async (): Promise<void> => {
    if (!isReady) return;
    if (await unlock.byPassphrase(passphrase)) return;
    setPassphrase('');
    field.current?.focus();
  };
  return (
    <div className={styles.form}>
      <TextField
        ref={field}
        label={t('lock.passphrase')}
        type={isShown ? 'text' : 'password'}
        value={passphrase}
        onChange={(text) => {
          unlock.forget();
          setPassphrase(text);
        }}
        onEnter={() => void send()}
        error={unlock.problem ?? undefined}
        maxLength={1_000}
        autoFocus
      />
      <Switch label={t('lock.show')} checked={isShown} onChange={setShown} />
      <Button kind="primary" size="large" busy={unlock.busy} disabled={!isReady} onClick={() => void send()}>
        {unlock.wait > 0 ? t('lock.wait', { count: unlock.wait }) : t('lock.unlock')}
      </Button>
    </div>
  );
}

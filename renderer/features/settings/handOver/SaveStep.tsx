import { useState } from 'react';
import { shortestPassphrase } from '../../../../shared/contract/bundles.ts';
import { useApi } from '../../../api/host.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './HandOver.module.css';
import type { HandOverState } from './useHandOver.ts';

export interface SaveStepProps {
  readonly state: HandOverState;
  readonly onSave: (passphrase: string) => void;
}

/** Saves what the client gets, locked with a passphrase unless that is left empty. */
export function SaveStep({ state, onSave }: SaveStepProps) {
  const t = useTranslate();
  const api = useApi();
  const [passphrase, setPassphrase] = useState('');
  const isShort = passphrase !== '' && passphrase.length < shortestPassphrase;
  const suggest = async (): Promise<void> => {
    setPassphrase((await api.bundles.suggestPassphrase()).passphrase);
  };
  return (
    <>
      <TextField
        label={t('handOver.save.passphrase')}
        hint={t('handOver.save.hint')}
        value={passphrase}
        maxLength={1_000}
        onChange={setPassphrase}
        {...(isShort ? { error: t('handOver.save.short', { count: shortestPassphrase }) } : {})}
      />
      <div className={styles.acts}>
        <Button
          busy={state === 'saving'}
          disabled={isShort}
          reason={t('handOver.save.short', { count: shortestPassphrase })}
          onClick={() => onSave(passphrase)}
        >
          {t('handOver.save.button')}
        </Button>
        <Button kind="bare" onClick={() => void suggest()}>
          {t('handOver.save.suggest')}
        </Button>
      </div>
      {state === 'not-saved' && <FieldError>{t('handOver.save.failed')}</FieldError>}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.ts';
import { useApi } from '../../api/host.ts';
import { protectionQuery } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Bar } from '../../ui/Bar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Frame } from '../../ui/Frame.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './LockScreen.module.css';
import { PassphraseForm } from './PassphraseForm.tsx';
import { RecoveryForm } from './RecoveryForm.tsx';
import { useUnlock } from './useUnlock.ts';

export interface LockScreenProps {
  readonly status: WorkspaceStatus;
  /** Goes to another workspace. */
  readonly onOther: () => void;
}

/** Instead of everything else, while the workspace waits for its passphrase. */
export function LockScreen({ status, onOther }: LockScreenProps) {
  const t = useTranslate();
  const protection = useQuery(protectionQuery(useApi())).data;
  const unlock = useUnlock();
  const hasNoKeys = protection?.hasKeysFile === false;
  const [chosen, setChosen] = useState<'passphrase' | 'recovery' | null>(null);
  const way = chosen ?? (hasNoKeys ? 'recovery' : 'passphrase');
  const other = way === 'passphrase' ? 'recovery' : 'passphrase';
  if (protection === undefined) return null;
  return (
    <Frame bar={<Bar brandHref="#/" />}>
      <main className={styles.page}>
        <div className={styles.sheet}>
          <span className={styles.sign}>
            <Icon name="lock" />
          </span>
          <h1>{t('lock.title')}</h1>
          <p className={styles.intro}>{t('lock.intro', { name: status.name })}</p>
          <p className={styles.place}>{t('lock.place', { place: status.place })}</p>
          {hasNoKeys && <p className={styles.noKeys}>{t('lock.noKeysFile')}</p>}
          {way === 'passphrase' ? <PassphraseForm unlock={unlock} /> : <RecoveryForm unlock={unlock} />}
          <div className={styles.ways}>
            <Button
              kind="bare"
              onClick={() => {
                unlock.forget();
                setChosen(other);
              }}
            >
              {t(way === 'passphrase' ? 'lock.useRecovery' : 'lock.usePassphrase')}
            </Button>
            {protection.keychain === 'used' && (
              <Button kind="bare" onClick={() => void unlock.byKeychain()}>
                {t('lock.useKeychain')}
              </Button>
            )}
            <Button kind="bare" onClick={onOther}>
              {t('lock.other')}
            </Button>
          </div>
        </div>
      </main>
    </Frame>
  );
}

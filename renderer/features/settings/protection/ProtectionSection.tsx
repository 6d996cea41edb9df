import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Preferences } from '../../../../shared/contract/settings.ts';
import { useApi } from '../../../api/host.ts';
import { lockWorkspace } from '../../../api/locking.ts';
import { protectionQuery, usePreferences } from '../../../api/queries.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { showToast } from '../../../ui/toasts.ts';
import styles from '../SettingsScreen.module.css';
import { PlainCopies } from './PlainCopies.tsx';
import { type Asked, ProofDialogs } from './ProofDialogs.tsx';
import { ProtectDialog } from './ProtectDialog.tsx';

const minutes = ['0', '5', '15', '30', '60'] as const;

/** The lock of the workspace: put on, changed, taken off. */
export function ProtectionSection({ set }: { readonly set: (changes: Partial<Preferences>) => void }) {
  const t = useTranslate();
  const status = useQuery(protectionQuery(useApi())).data;
  const { lockMinutes } = usePreferences();
  const [protecting, setProtecting] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const lock = async (): Promise<void> => {
    const answer = await lockWorkspace();
    if (answer !== 'locked') showToast({ message: t(`lock.notLocked.${answer}`), tone: 'trouble' });
  };
  if (status === undefined) return null;
  const isLocked = status.state === 'open';
  const chosen = minutes.find((value) => Number(value) === lockMinutes) ?? '15';
  return (
    <section>
      <SectionHead title={t('protection.title')} />
      {!isLocked && (
        <div className={styles.row}>
          <span>
            <span className={styles.strong}>{t('protection.off.title')}</span>
            <span className={styles.quiet}>
              {t(status.isPossible ? 'protection.off.text' : 'protection.impossible')}
            </span>
          </span>
          {status.isPossible && <Button onClick={() => setProtecting(true)}>{t('protection.off.button')}</Button>}
        </div>
      )}
      {isLocked && (
        <>
          <div className={styles.row}>
            <span>
              <span className={styles.strong}>{t('protection.on.title')}</span>
              <span className={styles.quiet}>
                {t(status.hasKeysFile ? 'protection.on.text' : 'protection.on.noKeysFile')}
              </span>
            </span>
            <span className={styles.buttons}>
              <Button icon="lock" onClick={() => void lock()}>
                {t('protection.on.lockNow')}
              </Button>
              <Button onClick={() => setAsked('change')}>{t('protection.on.change')}</Button>
              <Button onClick={() => setAsked('show')}>{t('protection.on.showKey')}</Button>
              <Button onClick={() => setAsked('renew')}>{t('protection.on.newKey')}</Button>
              <Button onClick={() => setAsked('remove')}>{t('protection.on.remove')}</Button>
            </span>
          </div>
          <div className={styles.row}>
            <span>{t('protection.idle.title')}</span>
            <Segment
              label={t('protection.idle.title')}
              value={chosen}
              options={minutes.map((value) => ({ value, label: t(`protection.idle.${value}`) }))}
              onChange={(value) => set({ lockMinutes: minutesOf(value) })}
              compact
            />
          </div>
          {(status.keychain === 'used' || status.keychain === 'unused') && (
            <div className={styles.switch}>
              <Switch
                label={t('protection.keychain.title')}
                hint={t('protection.keychain.hint')}
                checked={status.keychain === 'used'}
                onChange={(use) => setAsked(use ? 'keychain-on' : 'keychain-off')}
              />
            </div>
          )}
          {status.keychain === 'weak' && (
            <div className={styles.row}>
              <span className={styles.quiet}>{t('protection.keychain.weak')}</span>
            </div>
          )}
          <PlainCopies />
        </>
      )}
      {protecting && <ProtectDialog keychain={status.keychain} onClose={() => setProtecting(false)} />}
      {asked !== null && <ProofDialogs asked={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function minutesOf(value: (typeof minutes)[number]): Preferences['lockMinutes'] {
  switch (value) {
    case '0':
      return 0;
    case '5':
      return 5;
    case '15':
      return 15;
    case '30':
      return 30;
    case '60':
      return 60;
  }
}

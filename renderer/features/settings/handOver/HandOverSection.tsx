import { useState } from 'react';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from '../SettingsScreen.module.css';
import { HandOverDialog } from './HandOverDialog.tsx';

/** The way to hand a client's work over and erase it here. */
export function HandOverSection() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.row}>
      <span>
        <span className={styles.strong}>{t('handOver.title')}</span>
        <span className={styles.quiet}>{t('handOver.openText')}</span>
      </span>
      <Button onClick={() => setOpen(true)}>{t('handOver.open')}</Button>
      {isOpen && <HandOverDialog onClose={() => setOpen(false)} />}
    </div>
  );
}

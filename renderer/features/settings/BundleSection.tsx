import { useState } from 'react';
import { ExportBundleDialog } from '../../bundles/ExportBundleDialog.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './SettingsScreen.module.css';

/** The whole workspace as a bundle. */
export function BundleSection() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <section>
      <SectionHead title={t('bundles.settings.title')} />
      <div className={styles.row}>
        <span>{t('bundles.settings.text')}</span>
        <Button onClick={() => setOpen(true)}>{t('bundles.settings.button')}</Button>
      </div>
      {open && <ExportBundleDialog selection={{ scope: 'workspace' }} name="" onClose={() => setOpen(false)} />}
    </section>
  );
}

import { useState } from 'react';
import type { ComponentRow } from '../../../shared/contract/settings.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ComponentsDialog.module.css';
import { LicenceText } from './LicenceText.tsx';

export interface ComponentsDialogProps {
  readonly components: readonly ComponentRow[];
  readonly onClose: () => void;
}

/** Everything that Cairn is shipped with: name, version and licence, and the whole text on demand. */
export function ComponentsDialog({ components, onClose }: ComponentsDialogProps) {
  const t = useTranslate();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Dialog
      open
      light
      size="wide"
      title={t('settings.components.title')}
      closeLabel={t('settings.components.close')}
      onClose={onClose}
    >
      <p className={styles.lead}>{t('settings.components.lead')}</p>
      <ul className={styles.list}>
        {components.map(({ name, version, licence }) => {
          const key = `${name} ${version}`;
          const isOpen = key === opened;
          return (
            <li key={key}>
              <button
                type="button"
                className={styles.row}
                aria-expanded={isOpen}
                onClick={() => setOpened(isOpen ? null : key)}
              >
                <span className={styles.name}>{name}</span>
                <span className={styles.fact}>{version}</span>
                <span className={styles.fact}>{licence}</span>
              </button>
              {isOpen && <LicenceText name={name} version={version} />}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

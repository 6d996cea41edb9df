import { useState } from 'react';
import { useHost } from '../../../api/host.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import styles from './SavedReport.module.css';
import type { ExportState } from './useExport.ts';

export interface SavedReportProps {
  readonly state: Extract<ExportState, { kind: 'saved' }>;
  /** False where the file went to the browser's downloads. */
  readonly canOpen: boolean;
  /** False when the answers have changed since. */
  readonly isCurrent: boolean;
  readonly onAgain: () => void;
}

/** Where the finished report is, and how to get at it. */
export function SavedReport({ state, canOpen, isCurrent, onAgain }: SavedReportProps) {
  const t = useTranslate();
  const { shell } = useHost();
  const [missing, setMissing] = useState(false);
  const ask = async (call: 'openExport' | 'showExportInFolder') => {
    const done = await shell[call](state.token).catch(() => false);
    setMissing(!done);
  };
  return (
    <div className={styles.saved}>
      <Icon name="check" strong />
      <div>
        <p className={styles.name}>
          {t(canOpen ? 'preview.saved.as' : 'preview.saved.downloaded', { name: state.name })}
        </p>
        {!isCurrent && <p className={styles.quiet}>{t('preview.saved.older')}</p>}
        {missing && <p className={styles.quiet}>{t('preview.saved.missing')}</p>}
        <p className={styles.ways}>
          {canOpen && (
            <>
              <LinkButton onClick={() => void ask('openExport')}>{t('preview.saved.open')}</LinkButton>
              <LinkButton onClick={() => void ask('showExportInFolder')}>{t('preview.saved.folder')}</LinkButton>
            </>
          )}
          <LinkButton onClick={onAgain}>{t('preview.saved.again')}</LinkButton>
        </p>
      </div>
    </div>
  );
}

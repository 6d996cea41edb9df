import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Desk } from './Desk.tsx';
import { Options } from './Options.tsx';
import { ReportFoot } from './ReportFoot.tsx';
import styles from './ReportScreen.module.css';
import { useLayout } from './useLayout.ts';

/** The report as it will be printed, with what can be chosen about it and the way out. */
export function ReportScreen() {
  const t = useTranslate();
  const layout = useLayout();
  const [page, setPage] = useState(1);
  return (
    <>
      <main className={styles.report}>
        <VisuallyHidden>
          <h1>{t('preview.title')}</h1>
        </VisuallyHidden>
        <Desk layout={layout} page={page} onPage={setPage} />
        <Options layout={layout} onPage={setPage} />
      </main>
      <ReportFoot savedAt={layout.savedAt} isStale={layout.isStale} />
    </>
  );
}

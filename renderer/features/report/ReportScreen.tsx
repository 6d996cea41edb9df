import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PreviewDesk } from './pages/PreviewDesk.tsx';
import { useDesk } from './pages/useDesk.ts';
import { type PanelTab, reportSearch } from './panelTab.ts';
import { ReportFoot } from './ReportFoot.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import styles from './ReportScreen.module.css';
import { usePreview } from './usePreview.ts';
import { sentenceAt } from './words/sentenceAt.ts';

/** The report as it will be printed, with what can be chosen about it, what to know before it leaves the house, and the way out. */
export function ReportScreen() {
  const t = useTranslate();
  const preview = usePreview();
  const desk = useDesk(preview.shown?.pages.count ?? 0);
  const { tab: arrival = 'options' } = reportSearch(useSearch({ strict: false }));
  const [tab, setTab] = useState<PanelTab>(arrival);
  const [sentence, setSentence] = useState<string | null>(null);
  const chooseLine = (line: string, page: number) => {
    const report = preview.shown?.report;
    const found = report === undefined ? null : sentenceAt(report, line, page);
    if (found === null) return;
    setTab('words');
    setSentence(found);
  };
  return (
    <>
      <main className={styles.report}>
        <VisuallyHidden>
          <h1>{t('preview.title')}</h1>
        </VisuallyHidden>
        <PreviewDesk preview={preview} desk={desk} onLine={chooseLine} />
        <ReportPanel
          preview={preview}
          tab={tab}
          onTab={setTab}
          sentence={sentence}
          onSentence={setSentence}
          onPage={desk.goTo}
        />
      </main>
      <ReportFoot savedAt={preview.shown?.savedAt} isStale={preview.isStale} />
    </>
  );
}

import type { BrandingChoice } from '../../../shared/report/branding.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { BrandingTab } from './branding/BrandingTab.tsx';
import { useBranding } from './branding/useBranding.ts';
import { CheckTab } from './checks/CheckTab.tsx';
import { useProblems } from './checks/useProblems.ts';
import { CommentsPart } from './comments/CommentsPart.tsx';
import { ExportPart } from './export/ExportPart.tsx';
import { FilesTab } from './files/FilesTab.tsx';
import { OptionsTab } from './options/OptionsTab.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import type { PanelTab } from './panelTab.ts';
import styles from './ReportPanel.module.css';
import type { Preview } from './usePreview.ts';
import { WordsTab } from './words/WordsTab.tsx';

export interface ReportPanelProps {
  readonly preview: Preview;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** The sentence that is being put into own words. */
  readonly sentence: string | null;
  readonly onSentence: (key: string | null) => void;
  readonly onPage: (page: number) => void;
}

const noBranding: BrandingChoice = {};

/** Beside the pages: one part at a time, and always the way out. */
export function ReportPanel({ preview, tab, onTab, sentence, onSentence, onPage }: ReportPanelProps) {
  const t = useTranslate();
  const branding = useBranding();
  const problems = useProblems(preview, branding.state?.choice ?? noBranding);
  const grave = problems.filter(({ severity }) => severity !== 'note').length;
  return (
    <aside className={styles.panel} aria-label={t('preview.options')}>
      <PanelTabs tab={tab} onTab={onTab} counts={{ check: grave }}>
        {tab === 'options' && (
          <OptionsTab preview={preview} branding={branding.state?.choice ?? noBranding} onPage={onPage} />
        )}
        {tab === 'branding' && <BrandingTab branding={branding} />}
        {tab === 'words' && <WordsTab preview={preview} chosen={sentence} onChosen={onSentence} />}
        {tab === 'check' && <CheckTab problems={problems} onTab={onTab} />}
        {tab === 'check' && <CommentsPart preview={preview} onPage={onPage} />}
        {tab === 'files' && <FilesTab />}
      </PanelTabs>
      <ExportPart preview={preview} problems={problems} onTab={onTab} />
    </aside>
  );
}

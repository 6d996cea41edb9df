import { usePreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SaveState } from '../../saving/SaveState.tsx';
import { Foot } from '../../ui/Foot.tsx';

export interface ReportFootProps {
  /** When the answers were stored that the pages show; undefined while there are no pages. */
  readonly savedAt: string | undefined;
  readonly isStale: boolean;
}

/** The status line: saved, and which answers the pages show. */
export function ReportFoot({ savedAt, isStale }: ReportFootProps) {
  const t = useTranslate();
  const { language } = usePreferences();
  const time = (at: string) =>
    new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(at));
  return (
    <Foot actions={<span>{t('preview.sameCode')}</span>}>
      <SaveState />
      {savedAt !== undefined && <span>{t(isStale ? 'preview.ofOlder' : 'preview.of', { time: time(savedAt) })}</span>}
    </Foot>
  );
}

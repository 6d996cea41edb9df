import { useQuery } from '@tanstack/react-query';
import type { ExportRecord } from '../../../../shared/contract/reports.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import { longDate } from '../../../../shared/report/dates.ts';
import { useApi } from '../../../api/host.ts';
import { usePreferences } from '../../../api/queries.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Note } from '../../../ui/Note.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { exportsKey } from '../export/useExport.ts';
import styles from './FilesTab.module.css';

/** What was exported, newest first, each with what has changed since. */
export function FilesTab() {
  const t = useTranslate();
  const api = useApi();
  const { id: assessmentId } = useAssessment().head;
  const { data: files, isError } = useQuery({
    queryKey: exportsKey(assessmentId),
    queryFn: () => api.reports.exports({ assessmentId }),
  });
  if (isError) return <FieldError>{t('preview.files.unread')}</FieldError>;
  if (files === undefined) return null;
  if (files.length === 0) return <Note>{t('preview.files.none')}</Note>;
  return (
    <>
      <Note>{t('preview.files.about')}</Note>
      <ul className={styles.files}>
        {files.map((file) => (
          <File key={file.id} file={file} assessmentId={assessmentId} />
        ))}
      </ul>
    </>
  );
}

interface FileProps {
  readonly file: ExportRecord;
  readonly assessmentId: string;
}

function File({ file, assessmentId }: FileProps) {
  const t = useTranslate();
  const { language } = usePreferences();
  const at = momentOf(t, language, file.at);
  const { name, format, edition, preset, fingerprint, pages, snapshot } = file;
  const facts = [
    t(`preview.format.short.${format}`),
    t(`preview.preset.name.${preset}`),
    t(`preview.files.edition.${edition}`),
    ...(pages === 0 ? [] : [t('preview.files.pages', { count: pages })]),
  ];
  return (
    <li>
      <p className={styles.at}>{at}</p>
      <p className={styles.name}>{name}</p>
      <p className={styles.facts}>{facts.join(t('preview.files.comma'))}</p>
      <p className={styles.facts}>
        {t('preview.files.fingerprint')} <code>{fingerprint}</code>
      </p>
      <p>
        <TextLink
          href={`#/a/${assessmentId}/history/snapshot-${snapshot}/now`}
          aria-label={t('preview.files.changedOf', { name, date: at })}
        >
          {t('preview.files.changed')}
        </TextLink>
      </p>
    </li>
  );
}

/** "22 November 2026, 17:33". */
function momentOf(t: Translate, language: string, instant: string): string {
  const at = new Date(instant);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' }).format(at);
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return t('preview.files.at', { day: longDate(t, day), time });
}

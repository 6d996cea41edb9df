import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/host.ts';
import { usePreferences } from '../../../api/queries.ts';
import { shownBytes } from '../../../i18n/shownBytes.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import type { Client } from './clientsOf.ts';
import styles from './HandOver.module.css';

/** Everything that erasing a client takes away, and from where. */
export function PlanList({ client }: { readonly client: Client }) {
  const t = useTranslate();
  const api = useApi();
  const { language } = usePreferences();
  const assessments = [...client.assessments];
  const { data, isError } = useQuery({
    queryKey: ['backups', 'purge', assessments],
    queryFn: () => api.handOver.plan({ assessments }),
    staleTime: 0,
  });
  if (isError) return <FieldError>{t('handOver.plan.unread')}</FieldError>;
  if (data === undefined) return <p>{t('handOver.plan.counting')}</p>;
  const { evidenceFiles, backups, exports, kept } = data;
  const answers = data.assessments.reduce((sum, { answered }) => sum + answered, 0);
  const rewritten = backups.filter(({ fate }) => fate === 'rewritten').length;
  const lines = [
    t('handOver.plan.assessments', { count: data.assessments.length, answers }),
    ...(evidenceFiles.count === 0
      ? []
      : [
          t('handOver.plan.files', {
            count: evidenceFiles.count,
            size: shownBytes(evidenceFiles.bytes, language),
          }),
        ]),
    ...(rewritten === 0 ? [] : [t('handOver.plan.rewritten', { count: rewritten })]),
    ...(rewritten === backups.length ? [] : [t('handOver.plan.removed', { count: backups.length - rewritten })]),
    ...(exports === 0 ? [] : [t('handOver.plan.exports', { count: exports })]),
    ...(kept.length === 0 ? [] : [t('handOver.plan.kept', { count: kept.length })]),
  ];
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { dayWords } from './days.ts';
import { snapshotName } from './momentRows.ts';

/** Since when there is a history, what was kept last, and what it follows on. */
export function HistoryLead({ snapshots }: { readonly snapshots: readonly SnapshotHead[] }) {
  const t = useTranslate();
  const { head, draft } = useAssessment();
  const { previous } = draft.assessment;
  const newest = snapshots[0];
  const parts = [
    t('history.lead.since', { day: dayWords(t, head.createdAt) }),
    newest === undefined
      ? t('history.lead.noSnapshot')
      : t('history.lead.newest', { name: snapshotName(t, newest), day: dayWords(t, newest.createdAt) }),
    ...(previous === undefined ? [] : [t('history.lead.previous', { name: previous.name })]),
    ...(head.workflow === 'signed-off' ? [t('history.lead.signedOff')] : [t('history.lead.signOff')]),
  ];
  return <>{parts.join(' ')}</>;
}

import { useQuery } from '@tanstack/react-query';
import type { AssessmentId } from '../../shared/base/ids.ts';
import { useApi } from '../api/host.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { MessageDialog } from '../ui/MessageDialog.tsx';
import { VersionsTable } from './VersionsTable.tsx';

/** Another version of an assessment beside the one that it is a version of. */
export function VersionsDialog({
  assessmentId,
  onClose,
}: {
  readonly assessmentId: AssessmentId;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const api = useApi();
  const found = useQuery({
    queryKey: ['versions', assessmentId],
    queryFn: () => api.bundles.versions({ assessmentId }),
    retry: false,
  });
  return (
    <MessageDialog size="wide" title={t('bundles.versions.title')} close={t('bundles.close')} onClose={onClose}>
      {found.data !== undefined && <VersionsTable comparison={found.data} there={t('bundles.versions.other')} />}
      {found.isError && <p role="alert">{t('bundles.failed')}</p>}
    </MessageDialog>
  );
}

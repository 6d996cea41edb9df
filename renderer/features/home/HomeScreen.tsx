import { useAssessmentRows, useWorkspaceStatus } from '../../api/queries.ts';
import { ImportBundleDialog } from '../../bundles/ImportBundleDialog.tsx';
import { useBundleImport } from '../../bundles/useBundleImport.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Foot } from '../../ui/Foot.tsx';
import { AssessmentList } from './AssessmentList.tsx';
import { FirstStart } from './FirstStart.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { useHomeKeys } from './useHomeKeys.ts';
import { useImport } from './useImport.ts';

/** Home: the assessments of this workspace, or how to begin when there is none. */
export function HomeScreen() {
  const t = useTranslate();
  const rows = useAssessmentRows();
  const status = useWorkspaceStatus();
  const bundles = useBundleImport();
  const importing = useImport(bundles.inspect);
  useHomeKeys();
  const place = status.data?.place ?? '';
  return (
    <>
      {rows.data === undefined ? (
        <main />
      ) : rows.data.length === 0 ? (
        <FirstStart onImport={importing.choose} />
      ) : (
        <AssessmentList rows={rows.data} onImport={importing.choose} />
      )}
      <ImportDialog importing={importing} />
      <ImportBundleDialog importing={bundles} />
      <Foot actions={<span>{t('home.nothingLeaves')}</span>}>
        <span>{rows.data?.length === 0 ? t('home.placeEmpty', { place }) : t('home.place', { place })}</span>
      </Foot>
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssessmentRow } from '../../../shared/contract/assessments.ts';
import { useHost } from '../../api/host.ts';
import { keys } from '../../api/queries.ts';
import { ExportBundleDialog } from '../../bundles/ExportBundleDialog.tsx';
import { VersionsDialog } from '../../bundles/VersionsDialog.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './AssessmentList.module.css';

/** What can be done with an assessment without opening it. Deleting can be taken back. */
export function RowMenu({ row }: { readonly row: AssessmentRow }) {
  const { api, shell } = useHost();
  const queries = useQueryClient();
  const t = useTranslate();
  const [dialog, setDialog] = useState<'assessment' | 'organisation' | 'versions' | null>(null);
  const one = { assessmentId: row.id };
  const refresh = () => queries.invalidateQueries({ queryKey: keys.rows });
  const attempt = (act: () => Promise<void>) => () => {
    act().catch(() => showToast({ message: t('home.failed'), tone: 'trouble' }));
  };

  const saveFile = attempt(async () => {
    const file = await api.exchange.export(one);
    const saved = await shell.saveExport({ exportId: file.exportId, suggestedName: file.name });
    if (saved.saved) showToast({ message: t('home.exported', { name: saved.name }), tone: 'ok' });
  });
  const restore = attempt(async () => {
    await api.assessments.restore(one);
    await refresh();
  });
  const remove = attempt(async () => {
    await api.assessments.remove(one);
    await refresh();
    showToast({
      message: t('home.removed', { title: row.title ?? row.organisation }),
      action: { label: t('home.undo'), onSelect: restore },
    });
  });
  return (
    <span className={styles.menu}>
      <Menu
        trigger={
          <IconButton
            icon="more"
            label={t('home.more', { title: `${row.organisation}, ${row.title ?? t('home.untitled')}` })}
          />
        }
        items={[
          { label: t('home.export'), icon: 'download', onSelect: saveFile },
          { label: t('bundles.menu.assessment'), icon: 'download', onSelect: () => setDialog('assessment') },
          { label: t('bundles.menu.organisation'), icon: 'download', onSelect: () => setDialog('organisation') },
          ...(row.variantOf === undefined
            ? []
            : [{ label: t('bundles.menu.compare'), onSelect: () => setDialog('versions') }]),
          { label: t('home.remove'), icon: 'trash', onSelect: remove },
        ]}
      />
      {(dialog === 'assessment' || dialog === 'organisation') && (
        <ExportBundleDialog
          selection={{ scope: dialog, assessmentId: row.id }}
          name={
            dialog === 'organisation' ? row.organisation : `${row.organisation}, ${row.title ?? t('home.untitled')}`
          }
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'versions' && <VersionsDialog assessmentId={row.id} onClose={() => setDialog(null)} />}
    </span>
  );
}

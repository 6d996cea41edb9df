import { useQueryClient } from '@tanstack/react-query';
import type { AssessmentRow } from '../../../shared/contract/assessments.ts';
import { useHost } from '../../api/host.ts';
import { keys } from '../../api/queries.ts';
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
          { label: t('home.remove'), icon: 'trash', onSelect: remove },
        ]}
      />
    </span>
  );
}

import { useApi } from '../../api/host.ts';
import { useWorkspaces } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './OtherWorkspaces.module.css';
import { useSwitchWorkspace } from './useSwitchWorkspace.ts';

/** The workspaces of the data folder, to choose one where there are no native dialogs. */
export function OtherWorkspaces({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const api = useApi();
  const workspaces = useWorkspaces();
  const { switchBy } = useSwitchWorkspace();
  const others = (workspaces.data ?? []).filter((one) => !one.current);
  return (
    <Dialog open title={t('trouble.others.title')} onClose={onClose} closeLabel={t('trouble.others.close')} light>
      {others.length === 0 && <p>{t('trouble.others.none')}</p>}
      <ul className={styles.list}>
        {others.map(({ file, name }) => (
          <li key={file}>
            <span>{name}</span>
            <Button onClick={() => void switchBy(() => api.workspace.open({ file })).then(onClose)}>
              {t('trouble.others.open')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

import { useHost } from '../../api/host.ts';
import { useWorkspaceStatus, useWorkspaces } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { NewWorkspaceDialog } from './NewWorkspaceDialog.tsx';
import styles from './SettingsScreen.module.css';
import { useWorkspaceActions } from './useWorkspaceActions.ts';

/** The open workspace, the others of the data folder, and what can be done with them. */
export function WorkspaceSection() {
  const t = useTranslate();
  const { hasFileDialogs } = useHost();
  const status = useWorkspaceStatus();
  const others = (useWorkspaces().data ?? []).filter((one) => !one.current);
  const actions = useWorkspaceActions();
  return (
    <section>
      <SectionHead title={t('settings.workspace.title')} />
      <div className={styles.row}>
        <span>
          <span className={styles.strong}>{status.data?.name}</span>
          <span className={styles.quiet}>{t('settings.workspace.place', { place: status.data?.place ?? '' })}</span>
        </span>
        <span className={styles.buttons}>
          <Button onClick={actions.saveCopy}>{t('settings.workspace.saveCopy')}</Button>
          <Button onClick={actions.startNew}>{t('settings.workspace.new')}</Button>
          {hasFileDialogs && <Button onClick={actions.openOther}>{t('settings.workspace.open')}</Button>}
        </span>
      </div>
      {status.data?.state === 'open' && !status.data.isTailKnown && <Note>{t('settings.workspace.tailUnknown')}</Note>}
      {others.map(({ file, name, changedAt }) => (
        <div className={styles.row} key={file}>
          <span>
            {name}
            <span className={styles.quiet}>
              {t('settings.workspace.changed', {
                date: new Date(changedAt).toLocaleDateString('en-GB', { dateStyle: 'medium' }),
              })}
            </span>
          </span>
          <Button aria-label={t('settings.workspace.openNamed', { name })} onClick={() => actions.openFile(file)}>
            {t('settings.workspace.openFile')}
          </Button>
        </div>
      ))}
      <NewWorkspaceDialog open={actions.naming} onCancel={actions.stopNaming} onName={actions.create} />
    </section>
  );
}

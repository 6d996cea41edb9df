import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { MessageDialog } from '../../ui/MessageDialog.tsx';
import styles from './ImportDialog.module.css';
import type { Importing } from './useImport.ts';

/** What is in the chosen file, before anything is stored; or why it cannot be brought in. */
export function ImportDialog({ importing }: { readonly importing: Importing }) {
  const t = useTranslate();
  const { state, confirm, cancel } = importing;
  switch (state.kind) {
    case 'none':
      return null;
    case 'checked': {
      const { summary } = state;
      const facts = [
        ['organisation', summary.organisation],
        ['assessment', [summary.title, summary.date].filter((part) => part !== null).join(', ')],
        ['questionnaire', summary.framework],
        [
          'content',
          t('home.import.contentText', {
            answered: summary.answered,
            participants: summary.participants,
            actions: summary.actions,
          }),
        ],
      ] as const;
      return (
        <Dialog
          open
          title={t('home.import.title')}
          onClose={cancel}
          actions={
            <>
              <Button onClick={cancel}>{t('home.import.cancel')}</Button>
              <Button kind="primary" onClick={confirm}>
                {t(summary.standing === 'new' ? 'home.import.confirm' : 'home.import.confirmCopy')}
              </Button>
            </>
          }
        >
          <p>{t(`home.import.standing.${summary.standing}`, { name: state.name })}</p>
          <FactList
            items={facts
              .filter(([, value]) => value !== '')
              .map(([name, value]) => ({ name: t(`home.import.fact.${name}`), value }))}
          />
        </Dialog>
      );
    }
    case 'refused': {
      const { problem } = state;
      return (
        <MessageDialog title={t('home.import.refusedTitle')} close={t('home.import.close')} onClose={cancel}>
          <p>
            {problem.code === 'INVALID_FILE'
              ? t('home.import.refused.INVALID_FILE', { path: problem.data.path, message: problem.data.message })
              : t(`home.import.refused.${problem.code}`)}
          </p>
          <p className={styles.safe}>{t('home.import.nothingStored')}</p>
        </MessageDialog>
      );
    }
  }
}

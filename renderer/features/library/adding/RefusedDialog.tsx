import { mostFrameworkFiles } from '../../../../shared/contract/largestFrameworkFiles.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { MessageDialog } from '../../../ui/MessageDialog.tsx';
import styles from './RefusedDialog.module.css';
import type { FilesRefusal } from './useFrameworkFiles.ts';

export interface RefusedDialogProps {
  readonly refusal: FilesRefusal;
  readonly onClose: () => void;
}

/** Why the chosen files are no questionnaire, each problem with its place. */
export function RefusedDialog({ refusal, onClose }: RefusedDialogProps) {
  const t = useTranslate();
  return (
    <MessageDialog
      size="wide"
      title={t('library.add.refused.title')}
      close={t('library.add.refused.close')}
      onClose={onClose}
    >
      {refusal.code === 'FAULTY' ? <Faults {...refusal} /> : <p className={styles.words}>{wordsOf(t, refusal)}</p>}
      <p className={styles.safe}>{t('library.add.refused.nothing')}</p>
    </MessageDialog>
  );
}

function Faults({ problems, more }: Extract<FilesRefusal, { readonly code: 'FAULTY' }>) {
  const t = useTranslate();
  return (
    <>
      <p>{t('library.add.refused.lead', { count: problems.length + more })}</p>
      <ul className={styles.problems}>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <strong>{path}</strong> {message}
          </li>
        ))}
        {more > 0 && <li>{t('library.add.refused.more', { count: more })}</li>}
      </ul>
    </>
  );
}

function wordsOf(t: Translate, refusal: Exclude<FilesRefusal, { readonly code: 'FAULTY' }>): string {
  switch (refusal.code) {
    case 'TOO_MANY':
      return t('library.add.refused.TOO_MANY', { count: refusal.count, most: mostFrameworkFiles });
    case 'NOT_UTF8':
    case 'UNREADABLE':
      return t(`library.add.refused.${refusal.code}`, { name: refusal.name });
    default:
      return t(`library.add.refused.${refusal.code}`);
  }
}

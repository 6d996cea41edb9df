import type { BundleSummary } from '../../shared/contract/bundles.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { CallProblem } from '../api/problem.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { MessageDialog } from '../ui/MessageDialog.tsx';
import { BundleSummaryTable } from './BundleSummaryTable.tsx';
import styles from './bundles.module.css';
import { UnlockDialog } from './UnlockDialog.tsx';
import type { BundleImporting } from './useBundleImport.ts';
import { VersionsTable } from './VersionsTable.tsx';
import { momentWords, sizeWords } from './words.ts';

function notesOf(
  t: Translate,
  { questionnaires, files, organisations, assessments }: BundleSummary,
): readonly string[] {
  return [
    ...questionnaires.map((title) => t('bundles.import.questionnaire', { title })),
    ...(files.count === 0 ? [] : [t('bundles.import.files', { count: files.count, size: sizeWords(files.bytes) })]),
    ...organisations
      .filter(({ standing }) => standing === 'diverged')
      .map(({ name }) => t('bundles.import.organisationDiverged', { name })),
    ...(assessments.some(({ standing }) => standing === 'newer') ? [t('bundles.import.undo')] : []),
    t('bundles.import.nothingYet'),
  ];
}

function problemWords(t: Translate, problem: CallProblem): string {
  if (problem.code === 'NOT_FOUND') return t('bundles.refused.gone');
  if (problem.code !== 'INVALID_FILE' && problem.code !== 'INVALID') return t('bundles.failed');
  const { path, message } = problem.data;
  return path === '' ? t('bundles.refused.file', { message }) : t('bundles.refused.at', { path, message });
}

/** A bundle on its way in: its passphrase, what is in it, two versions side by side, or why it was refused. */
export function ImportBundleDialog({ importing }: { readonly importing: BundleImporting }) {
  const t = useTranslate();
  const { state, cancel, confirm } = importing;
  switch (state.kind) {
    case 'none':
      return null;
    case 'reading':
      return (
        <Dialog open title={t('bundles.import.title')} onClose={cancel}>
          <p role="status">{t('bundles.import.reading')}</p>
        </Dialog>
      );
    case 'locked': {
      const { file, wrong, busy } = state;
      return <UnlockDialog name={file.name} {...{ wrong, busy }} onOpen={importing.unlock} onCancel={cancel} />;
    }
    case 'refused':
      return (
        <MessageDialog title={t('bundles.refused.title')} close={t('bundles.close')} onClose={cancel}>
          <p>{problemWords(t, state.problem)}</p>
          <p className={styles.quiet}>{t('bundles.refused.nothingStored')}</p>
        </MessageDialog>
      );
    case 'open': {
      const { summary, name, compared, busy, left } = state;
      if (compared !== null) {
        return (
          <MessageDialog
            size="wide"
            title={t('bundles.versions.title')}
            close={t('bundles.versions.back')}
            onClose={importing.back}
          >
            <VersionsTable comparison={compared} there={t('bundles.versions.there')} />
          </MessageDialog>
        );
      }
      return (
        <Dialog
          open
          size="wide"
          title={t('bundles.import.title')}
          onClose={cancel}
          actions={
            <>
              <Button onClick={cancel}>{t('bundles.cancel')}</Button>
              <Button
                kind="primary"
                busy={busy}
                disabled={summary.assessments.every(({ id }) => left.has(id))}
                onClick={confirm}
              >
                {t('bundles.import.confirm')}
              </Button>
            </>
          }
        >
          <p>{t('bundles.import.from', { name, date: momentWords(summary.exportedAt), version: summary.version })}</p>
          <BundleSummaryTable
            assessments={summary.assessments}
            left={left}
            onTake={importing.take}
            onCompare={importing.compare}
          />
          <div className={styles.notes}>
            {notesOf(t, summary).map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        </Dialog>
      );
    }
  }
}

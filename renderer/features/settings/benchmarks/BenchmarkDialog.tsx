import type { Translate } from '../../../../shared/i18n/translate.ts';
import type { BenchmarkSummary } from '../../../../shared/metrics/parseBenchmarkFile.ts';
import { shortDate } from '../../../../shared/report/dates.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { MessageDialog } from '../../../ui/MessageDialog.tsx';
import styles from './Benchmarks.module.css';
import type { BenchmarkFileSteps, BenchmarkRefusal } from './useBenchmarkFile.ts';

/** "3 benchmarks on 2 metrics." */
export function holdsWords(t: Translate, { benchmarks, metrics }: BenchmarkSummary): string {
  return t('benchmarks.holds', { count: benchmarks, metrics: t('benchmarks.metrics', { count: metrics }) });
}

/** What is in the chosen file, before anything is replaced; or why it cannot be taken. */
export function BenchmarkDialog({ choice, confirm, cancel }: BenchmarkFileSteps) {
  const t = useTranslate();
  if (choice.kind === 'none') return null;
  if (choice.kind === 'refused') {
    return (
      <MessageDialog title={t('benchmarks.refused.title')} close={t('benchmarks.refused.close')} onClose={cancel}>
        <p className={styles.refusal}>{refusalWords(t, choice.refusal)}</p>
        <p className={styles.safe}>{t('benchmarks.refused.nothing')}</p>
      </MessageDialog>
    );
  }
  const { name, summary } = choice;
  return (
    <Dialog
      open
      title={t('benchmarks.check.title')}
      onClose={cancel}
      actions={
        <>
          <Button onClick={cancel}>{t('benchmarks.check.cancel')}</Button>
          <Button kind="primary" onClick={() => void confirm()}>
            {t('benchmarks.check.confirm')}
          </Button>
        </>
      }
    >
      <p className={styles.refusal}>{t('benchmarks.check.text', { name })}</p>
      <FactList
        items={[
          { name: t('benchmarks.check.day'), value: shortDate(t, summary.asOf) },
          { name: t('benchmarks.check.holds'), value: holdsWords(t, summary) },
          { name: t('benchmarks.check.sources'), value: <Sources of={summary.sources} /> },
        ]}
      />
    </Dialog>
  );
}

function Sources({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((source) => (
        <li key={source}>{source}</li>
      ))}
    </ul>
  );
}

function refusalWords(t: Translate, refusal: BenchmarkRefusal): string {
  if (refusal.code !== 'INVALID_FILE') return t(`benchmarks.refused.${refusal.code}`);
  const { path, message } = refusal;
  return path === ''
    ? t('benchmarks.refused.WHOLE_FILE', { message })
    : t('benchmarks.refused.INVALID_FILE', { path, message });
}

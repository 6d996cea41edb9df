import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { benchmarksOr } from '../../../../shared/metrics/benchmarks.ts';
import { asOfText } from '../../../../shared/metrics/benchmarkText.ts';
import { summaryOf } from '../../../../shared/metrics/parseBenchmarkFile.ts';
import { useApi } from '../../../api/host.ts';
import { benchmarksQuery } from '../../../api/queries.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Note } from '../../../ui/Note.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import styles from '../SettingsScreen.module.css';
import { BenchmarkDialog, holdsWords } from './BenchmarkDialog.tsx';
import { useBenchmarkFile } from './useBenchmarkFile.ts';

/** Which benchmarks the workspace goes by, another file in their place, and the way back to the shipped ones. */
export function BenchmarkSection() {
  const t = useTranslate();
  const { data, isSuccess } = useQuery(benchmarksQuery(useApi()));
  const input = useRef<HTMLInputElement>(null);
  const replace = useRef<HTMLButtonElement>(null);
  const steps = useBenchmarkFile();
  if (!isSuccess) return null;
  const present = benchmarksOr(data);
  return (
    <section>
      <SectionHead title={t('benchmarks.title')} />
      <Note>{t('benchmarks.about')}</Note>
      <div className={styles.row}>
        <span>
          {asOfText(t, present)}
          <span className={styles.quiet}>{holdsWords(t, summaryOf(present))}</span>
        </span>
        <span className={styles.buttons}>
          <Button ref={replace} onClick={() => input.current?.click()}>
            {t('benchmarks.replace')}
          </Button>
          {present.origin === 'own' && (
            <Button
              onClick={() => {
                // The button goes with what it undoes.
                replace.current?.focus();
                void steps.goBack();
              }}
            >
              {t('benchmarks.goBack')}
            </Button>
          )}
        </span>
      </div>
      <FileInput
        ref={input}
        label={t('benchmarks.file')}
        accept=".json,application/json"
        onFiles={([file]) => file !== undefined && void steps.take(file)}
      />
      <BenchmarkDialog {...steps} />
    </section>
  );
}

import { useMemo } from 'react';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './History.module.css';
import { MovedMap } from './MovedMap.tsx';
import { movedMap } from './movedMap.ts';
import type { ReadMoment } from './readMoment.ts';

export interface ComparisonViewProps {
  readonly earlier: ReadMoment;
  readonly later: ReadMoment;
  readonly names: { readonly earlier: string; readonly later: string };
}

/** What moved between two moments: the sentence, the sections, the map, the questions, the voices. */
export function ComparisonView({ earlier, later, names }: ComparisonViewProps) {
  const t = useTranslate();
  const { framework, texts } = useAssessment();
  const rows = useMemo(
    () => movedMap(t, framework, texts, earlier.score, later.score),
    [t, framework, texts, earlier.score, later.score],
  );
  return (
    <section className={styles.section} aria-labelledby="moved-head">
      <SectionHead id="moved-head" title={t('history.compare.map', { before: names.earlier, after: names.later })} />
      <MovedMap rows={rows} label={t('history.compare.map', { before: names.earlier, after: names.later })} />
    </section>
  );
}

import { useMemo } from 'react';
import { compareMoments } from '../../../shared/compare/compareMoments.ts';
import {
  comparisonNotes,
  comparisonSentence,
  levelSentence,
  likeForLikeSentence,
  refusalWords,
  respondentSentences,
} from '../../../shared/compare/comparisonWords.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Lead } from '../../ui/Lead.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { ActionOutcomes } from './ActionOutcomes.tsx';
import styles from './Compare.module.css';
import { MovedMap } from './MovedMap.tsx';
import { MovedQuestions } from './MovedQuestions.tsx';
import { movedMap } from './movedMap.ts';
import type { ReadMoment } from './readMoment.ts';
import { SectionChanges } from './SectionChanges.tsx';

export interface ComparisonViewProps {
  readonly earlier: ReadMoment;
  readonly later: ReadMoment;
  readonly names: { readonly earlier: string; readonly later: string };
  /** The later moment is the present. */
  readonly isNow: boolean;
}

/** What moved between two moments: the sentence, the sections, the map, the questions, the voices, the plan. */
export function ComparisonView({ earlier, later, names, isNow }: ComparisonViewProps) {
  const t = useTranslate();
  const { framework, texts } = useAssessment();
  const comparison = useMemo(() => compareMoments(framework, earlier, later), [framework, earlier, later]);
  const rows = useMemo(
    () => movedMap(t, framework, texts, earlier.score, later.score),
    [t, framework, texts, earlier.score, later.score],
  );
  if (comparison.kind === 'incomparable') {
    const versions = { before: earlier.framework.version, after: later.framework.version };
    const { title, text } = refusalWords(t, comparison, versions);
    return <EmptyState title={title}>{text}</EmptyState>;
  }
  const { kind } = texts;
  const level = levelSentence(t, texts, comparison);
  return (
    <>
      <Lead>{comparisonSentence(t, kind, comparison, isNow)}</Lead>
      {level !== null && <p className={styles.second}>{level}</p>}
      {comparison.overall !== null && (
        <p className={styles.second}>{likeForLikeSentence(t, kind, comparison.overall)}</p>
      )}
      {comparisonNotes(t, comparison).map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <SectionChanges comparison={comparison} />
      <section className={styles.section} aria-labelledby="moved-map-head">
        <SectionHead id="moved-map-head" title={t('history.compare.map')} side={t('history.compare.mapHow')} />
        <MovedMap rows={rows} label={t('history.compare.mapLabel', { before: names.earlier, after: names.later })} />
      </section>
      <MovedQuestions comparison={comparison} />
      <section className={styles.section} aria-labelledby="people-head">
        <SectionHead id="people-head" title={t('history.compare.people.title')} />
        {respondentSentences(t, comparison).map((sentence) => (
          <p key={sentence} className={styles.second}>
            {sentence}
          </p>
        ))}
      </section>
      <ActionOutcomes comparison={comparison} />
    </>
  );
}

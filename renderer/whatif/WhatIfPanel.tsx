import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { assertNever } from '../../shared/base/assertNever.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import type { Score } from '../../shared/scoring/result.ts';
import { levelOf } from '../../shared/scoring/standingNumbers.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Note } from '../ui/Note.tsx';
import { Segment } from '../ui/Segment.tsx';
import { FindPart } from './FindPart.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import { aheadName } from './standing.ts';
import { SectionWeights } from './TargetAndWeight.tsx';
import { useSides } from './useSides.ts';
import { WayUp } from './WayUp.tsx';
import styles from './WhatIfPanel.module.css';
import { withPolicy } from './weightEdits.ts';
import { worthTrying } from './worthTrying.ts';

/** Beside the results: the shortest way up, and every answer, weight, target and policy there is to try. Takes the focus whenever
 * `entered`, the count of times that somebody went in, grows. */
export function WhatIfPanel({ entered }: { readonly entered: number }) {
  const t = useTranslate();
  const { framework, texts } = useAssessment();
  const sides = useSides();
  const { blocking, work } = useMemo(() => worthTrying(framework, sides.stored.score), [framework, sides.stored.score]);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (entered >= 0) panel.current?.focus({ preventScroll: true });
  }, [entered]);
  const rows = (questions: readonly QuestionId[]) => (
    <ul className={styles.questions}>
      {questions.map((question) => (
        <QuestionRow key={question} question={question} {...sides} />
      ))}
    </ul>
  );
  return (
    <aside className={styles.panel} aria-label={t('whatif.panel.label')} ref={panel} tabIndex={-1}>
      <WayUp score={sides.tried.score} />
      <FindPart {...sides} />
      {levelOf(framework, sides.stored.score) !== null && (
        <Part title={blockedWords(t, { framework, texts }, sides.stored.score)}>
          {blocking.length === 0 ? <Note>{t('whatif.panel.blocksNothing')}</Note> : rows(blocking)}
        </Part>
      )}
      {work.length > 0 && <Part title={t('whatif.panel.work')}>{rows(work)}</Part>}
      {framework.kind === 'pillars' && (
        <Part title={t('whatif.panel.weights')}>
          <SectionWeights />
        </Part>
      )}
      {framework.kind === 'ladder' && (
        <Part title={t('whatif.panel.policy')}>
          <Policy />
        </Part>
      )}
    </aside>
  );
}

/** What keeps the next level, stage or verdict away. Before there is a level that is not nothing but unknown, which the head of the panel
 * says. */
function blockedWords(
  t: ReturnType<typeof useTranslate>,
  { framework, texts }: Pick<ReturnType<typeof useAssessment>, 'framework' | 'texts'>,
  score: Score,
): string {
  const next = (levelOf(framework, score) ?? 0) + 1;
  switch (score.kind) {
    case 'pillars':
      return t('whatif.panel.blocksLevel', { level: Math.min(5, next) });
    case 'ladder':
      return t('whatif.panel.blocksStage', { level: Math.min(score.sections.length, next) });
    case 'check':
      return score.overall.verdict === 'all'
        ? t('whatif.panel.holdsAll')
        : t('whatif.panel.blocksVerdict', { level: aheadName(texts, next) });
    default:
      return assertNever(score);
  }
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Policy() {
  const t = useTranslate();
  const { draft, edit } = useAssessment();
  const { settings } = draft.assessment;
  return (
    <>
      <Segment
        label={t('whatif.panel.policy')}
        value={settings?.ladderPolicy ?? 'strict'}
        options={(['strict', 'lenient'] as const).map((value) => ({ value, label: t(`whatif.policy.${value}`) }))}
        onChange={(policy) => void edit({ entry: 'settings', value: withPolicy(settings, policy) })}
      />
      <Note>{t('whatif.panel.policyHint')}</Note>
    </>
  );
}

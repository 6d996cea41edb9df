import { useDeferredValue } from 'react';
import { verdictName } from '../../../shared/frameworks/verdictNames.ts';
import { nextVerdict } from '../../../shared/scoring/checkVerdict.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { usePassports } from '../../passport/usePassports.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TryButton } from '../../whatif/TryButton.tsx';
import { FoldedPath } from './FoldedPath.tsx';
import { lengthWords } from './pathWords.ts';
import type { CheckView } from './resultView.ts';
import styles from './ShortestWay.module.css';

/** The verdict with what it means, and the smallest set of answers that must change for the next one. */
export function NextVerdict({ view }: { readonly view: CheckView }) {
  const t = useTranslate();
  const { framework, texts, score } = view;
  const path = useDeferredValue(usePassports()).path();
  const { verdict, changes } = score.overall;
  if (verdict === null) return null;
  const next = nextVerdict(framework, score);
  const meaning = texts.verdicts[verdict]?.meaning ?? '';
  if (next === null) {
    return (
      <section>
        <SectionHead title={t('results.check.topTitle')} />
        <Note>{t('results.check.top', { name: verdictName(texts, verdict) })}</Note>
      </section>
    );
  }
  const name = verdictName(texts, next);
  return (
    <section>
      <SectionHead
        title={t('results.check.way', { name })}
        side={
          path === null ? undefined : (
            <span className={styles.side}>
              <PassportNumber subject={{ kind: 'verdict' }}>{lengthWords(t, path)}</PassportNumber>
              <TryButton way={changes}>{t('results.path.try')}</TryButton>
            </span>
          )
        }
      />
      <Note>{meaning}</Note>
      {path !== null && <FoldedPath view={view} path={path} />}
    </section>
  );
}

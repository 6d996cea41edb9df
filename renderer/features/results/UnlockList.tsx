import { useDeferredValue } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { usePassports } from '../../passport/usePassports.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TryButton } from '../../whatif/TryButton.tsx';
import { PathSteps } from './PathSteps.tsx';
import { lengthWords } from './pathWords.ts';
import type { LadderView } from './resultView.ts';
import styles from './ShortestWay.module.css';

/** The smallest set of answers that must change for the next stage, as a path. */
export function UnlockList({ view }: { readonly view: LadderView }) {
  const t = useTranslate();
  const { stage, distance, unlock } = view.score.overall;
  const next = (stage ?? 0) + 1;
  const atTop = stage !== null && stage >= view.framework.sections.length;
  const path = useDeferredValue(usePassports()).path();
  if (atTop) {
    return (
      <section>
        <SectionHead title={t('results.unlock.topTitle')} />
        <Note>{t('results.unlock.top')}</Note>
      </section>
    );
  }
  return (
    <section>
      <SectionHead
        title={t('results.unlock.title', { stage: next })}
        side={
          path === null ? undefined : (
            <span className={styles.side}>
              <PassportNumber subject={{ kind: 'stage-attained' }}>{lengthWords(t, path)}</PassportNumber>
              <TryButton way={unlock}>{t('results.path.try')}</TryButton>
            </span>
          )
        }
      />
      {distance === null && <Note>{t('results.unlock.none', { stage: next })}</Note>}
      {path !== null && <PathSteps view={view} path={path} most={path.steps} />}
    </section>
  );
}

import { useDeferredValue } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { usePassports } from '../../passport/usePassports.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TryButton } from '../../whatif/TryButton.tsx';
import { FoldedPath } from './FoldedPath.tsx';
import { lengthWords } from './pathWords.ts';
import type { PillarView } from './resultView.ts';
import styles from './ShortestWay.module.css';

/** The smallest set of answers that brings the organisation's next level, as a path. */
export function ShortestWay({ view }: { readonly view: PillarView }) {
  const t = useTranslate();
  // What levels hang on may come a moment after the levels themselves.
  const passports = useDeferredValue(usePassports());
  const path = passports.path();
  const { level, changes } = view.score.overall;
  if (level === null) return null;
  if (path === null) {
    return (
      <section>
        <SectionHead title={t('results.path.topTitle')} />
        <Note>{t('results.path.top')}</Note>
      </section>
    );
  }
  return (
    <section>
      <SectionHead
        title={t('results.path.title', { next: path.next })}
        side={
          <span className={styles.side}>
            <PassportNumber subject={{ kind: 'overall-level' }}>{lengthWords(t, path)}</PassportNumber>
            <TryButton way={changes}>{t('results.path.try')}</TryButton>
          </span>
        }
      />
      <FoldedPath view={view} path={path} />
    </section>
  );
}

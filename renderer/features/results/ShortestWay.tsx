import { useDeferredValue, useState } from 'react';
import { numberWord } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { usePassports } from '../../passport/usePassports.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TryButton } from '../../whatif/TryButton.tsx';
import { PathSteps } from './PathSteps.tsx';
import { lengthWords } from './pathWords.ts';
import type { PillarView } from './resultView.ts';
import styles from './ShortestWay.module.css';

/** How many steps are shown before one asks for all. */
const few = 12;

/** The smallest set of answers that brings the organisation's next level, as a path. */
export function ShortestWay({ view }: { readonly view: PillarView }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
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
  const more = path.steps > few;
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
      <PathSteps view={view} path={path} most={all ? path.steps : few} />
      {more && (
        <p className={styles.more}>
          <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? t('results.path.fewer', { number: numberWord(t, few) })
              : t('results.work.showAll', { number: numberWord(t, path.steps) })}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

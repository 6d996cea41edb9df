import { useState } from 'react';
import type { PathUp } from '../../../shared/explain/path.ts';
import { numberWord } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PathSteps } from './PathSteps.tsx';
import type { ResultView } from './resultView.ts';
import styles from './ShortestWay.module.css';

/** How many steps are shown before one asks for all. */
const few = 12;

/** The steps of a way up, the first of them until somebody asks for all. */
export function FoldedPath({ view, path }: { readonly view: ResultView; readonly path: PathUp }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  return (
    <>
      <PathSteps view={view} path={path} most={all ? path.steps : few} />
      {path.steps > few && (
        <p className={styles.more}>
          <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? t('results.path.fewer', { number: numberWord(t, few) })
              : t('results.work.showAll', { number: numberWord(t, path.steps) })}
          </LinkButton>
        </p>
      )}
    </>
  );
}

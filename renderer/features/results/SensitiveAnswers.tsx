import { useDeferredValue, useState } from 'react';
import type { Stake } from '../../../shared/explain/sensitivityWords.ts';
import { numberWord } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { usePassports } from '../../passport/usePassports.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { questionHref, type ResultView } from './resultView.ts';
import styles from './SensitiveAnswers.module.css';

/** How many of a kind are shown before one asks for all. */
const few = 4;

/** The answers that levels hang on: what one step up or down would change. */
export function SensitiveAnswers({ view }: { readonly view: ResultView }) {
  const t = useTranslate();
  const stakes = useDeferredValue(usePassports()).stakes();
  return (
    <section>
      <SectionHead title={t(`results.sensitive.title.${view.kind}`)} />
      {stakes.length === 0 ? (
        <Note>{t(`results.sensitive.none.${view.kind}`)}</Note>
      ) : (
        <div className={styles.groups}>
          {(['gain', 'loss'] as const).map((side) => (
            <Side key={side} view={view} side={side} stakes={stakes.filter((stake) => stake.side === side)} />
          ))}
        </div>
      )}
    </section>
  );
}

interface SideProps {
  readonly view: ResultView;
  readonly side: Stake['side'];
  readonly stakes: readonly Stake[];
}

function Side({ view, side, stakes }: SideProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  if (stakes.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.head}>{t(`results.sensitive.${side}.${view.kind}`)}</h3>
      <ul>
        {(all ? stakes : stakes.slice(0, few)).map(({ question, name, text }) => (
          <li key={question} className={styles.stake}>
            <b>{question}</b>
            <span>
              {name}
              <span className={styles.how}>{text}</span>
            </span>
            <TextLink href={questionHref(view, question)}>{t('results.go', { id: question })}</TextLink>
          </li>
        ))}
      </ul>
      {stakes.length > few && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t('results.path.fewer', { number: numberWord(t, few) })
            : t('results.work.showAll', { number: numberWord(t, stakes.length) })}
        </LinkButton>
      )}
    </div>
  );
}

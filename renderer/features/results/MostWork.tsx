import { useState } from 'react';
import type { Letter } from '../../../shared/assessment/schema.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import { levelName } from '../../../shared/report/verdict.ts';
import { counted, numberWord, sentences } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Gap } from './gaps.ts';
import { asLevel } from './levels.ts';
import styles from './MostWork.module.css';
import { levelClauses, missingClauses } from './missingClauses.ts';
import { questionHref, questionName, type ResultView } from './resultView.ts';

export interface MostWorkProps {
  readonly view: ResultView;
  readonly gaps: readonly Gap[];
}

/** How many are shown before one asks for all. */
const few = 3;

/** The largest weighted gaps: what was chosen beside what comes next. */
export function MostWork({ view, gaps }: MostWorkProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const pillars = view.kind === 'pillars';
  const shown = all ? gaps : gaps.slice(0, few);
  const more = gaps.length > few;
  const ranking =
    more && !all
      ? t(pillars ? 'results.work.three' : 'results.work.ladderThree', { number: numberWord(t, gaps.length) })
      : counted(t, pillars ? 'results.work.all' : 'results.work.ladderAll', gaps.length);
  return (
    <section className={styles.section}>
      <SectionHead title={t('results.work.title')} side={gaps.length === 0 ? undefined : ranking} />
      {gaps.length === 0 ? (
        <Note>{t(pillars ? 'results.work.none' : 'results.work.ladderNone')}</Note>
      ) : (
        <ul className={styles.gaps}>
          {shown.map((gap) => (
            <GapRow key={gap.question} view={view} gap={gap} />
          ))}
        </ul>
      )}
      {more && (
        <p className={styles.more}>
          <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('results.work.showThree') : t('results.work.showAll', { number: numberWord(t, gaps.length) })}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function GapRow({ view, gap }: { readonly view: ResultView; readonly gap: Gap }) {
  const t = useTranslate();
  const { question } = gap;
  const weighted = fixed(t, gap.weighted, 2);
  const missing = typeof gap.next === 'number' ? missingClauses(view.assessment, view.texts, question, gap.next) : [];
  return (
    <li className={styles.gap}>
      <div className={styles.about}>
        <h3 className={styles.name}>{t('results.question', { id: question, name: questionName(view, question) })}</h3>
        <p className={styles.second}>
          {t('results.work.weighted')}{' '}
          <b>
            {view.kind === 'pillars' ? (
              <PassportNumber subject={{ kind: 'gap', question }}>{weighted}</PassportNumber>
            ) : (
              weighted
            )}
          </b>
        </p>
        <p className={styles.second}>
          {t('results.work.product', { gap: plain(t, gap.gap), weight: plain(t, gap.weight) })}
        </p>
        <p className={styles.second}>
          <TextLink href={questionHref(view, question)}>{t('results.go', { id: question })}</TextLink>
        </p>
      </div>
      <Description view={view} gap={gap} choice={gap.chosen} words={t('results.work.chosen')} />
      <Description view={view} gap={gap} choice={gap.next} words={t('results.work.next')} missing={missing} />
    </li>
  );
}

interface DescriptionProps {
  readonly view: ResultView;
  readonly gap: Gap;
  readonly choice: number | Letter;
  readonly words: string;
  readonly missing?: readonly string[];
}

function Description({ view, gap, choice, words, missing = [] }: DescriptionProps) {
  const t = useTranslate();
  const level = typeof choice === 'number' ? asLevel(choice) : choice;
  const name = typeof choice === 'number' ? nameOfLevel(view, choice) : nameOfLetter(view, choice);
  return (
    <div>
      <p className={styles.head}>
        {level !== null && <Tile value={level} />}
        <VisuallyHidden>{choice}</VisuallyHidden>
        <b>{name}</b>
        {words}
      </p>
      <ul className={styles.clauses}>
        {levelClauses(view.texts, gap.question, choice).map((clause) => (
          <li key={clause}>
            <span>{clause}</span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className={styles.missing}>{t('results.blockers.missing', { clauses: sentences(missing) })}</p>
      )}
    </div>
  );
}

function nameOfLevel(view: ResultView, level: number): string {
  return view.kind === 'pillars' ? levelName(view.texts, level) : '';
}

function nameOfLetter(view: ResultView, letter: Letter): string {
  return view.kind === 'ladder' ? view.texts.scale[letter].name : '';
}

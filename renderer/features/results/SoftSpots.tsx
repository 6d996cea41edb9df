import { useState } from 'react';
import { numberWord } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { answerName } from './answerName.ts';
import { type CheckView, questionHref, questionName, sectionName } from './resultView.ts';
import styles from './SensitiveAnswers.module.css';
import { softSpots } from './softSpots.ts';

/** How many are shown before one asks for all. */
const few = 4;

/** Answers that are low inside a section that holds; nothing without any. */
export function SoftSpots({ view }: { readonly view: CheckView }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const spots = softSpots(view);
  if (spots.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('results.check.soft')} />
      <Note>{t('results.check.softText')}</Note>
      <ul className={styles.group}>
        {(all ? spots : spots.slice(0, few)).map(({ question, section, level }) => (
          <li key={question} className={styles.stake}>
            <b>{question}</b>
            <span>
              {questionName(view, question)}
              <span className={styles.how}>
                {t('results.check.softAt', {
                  level: `${level} ${answerName(view.texts, level)}`.trim(),
                  section: sectionName(view, section),
                })}
              </span>
            </span>
            <TextLink href={questionHref(view, question)}>{t('results.go', { id: question })}</TextLink>
          </li>
        ))}
      </ul>
      {spots.length > few && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t('results.path.fewer', { number: numberWord(t, few) })
            : t('results.work.showAll', { number: numberWord(t, spots.length) })}
        </LinkButton>
      )}
    </section>
  );
}

import type { Letter } from '../../../shared/assessment/schema.ts';
import { findQuestion } from '../../../shared/frameworks/questions.ts';
import { counted } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { KeyNote } from '../../ui/KeyNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { unlockWords } from './ladderWords.ts';
import { type LadderView, questionHref, questionName } from './resultView.ts';
import styles from './UnlockList.module.css';

/** The smallest set of answers that must change for the next stage. */
export function UnlockList({ view }: { readonly view: LadderView }) {
  const t = useTranslate();
  const { stage, distance, unlock } = view.score.overall;
  const next = (stage ?? 0) + 1;
  const atTop = stage !== null && stage >= view.framework.sections.length;
  const names = (letter: Letter) => `${letter} ${view.texts.scale[letter].name}`;
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
          distance === null ? undefined : (
            <PassportNumber subject={{ kind: 'stage-attained' }}>
              {counted(t, 'results.unlock.smallest', distance)}
            </PassportNumber>
          )
        }
      />
      {distance === null && <Note>{t('results.unlock.none', { stage: next })}</Note>}
      <ul className={styles.unlock}>
        {unlock.map(({ question, from, to }) => {
          const placed = findQuestion(view.framework, question);
          const gate = placed !== undefined && 'gate' in placed.question && placed.question.gate;
          return (
            <li key={question}>
              <b>{question}</b>
              <span>
                {questionName(view, question)}
                <span className={styles.how}>
                  {unlockWords(t, from, to, names)}
                  {gate && <KeyNote>{t('results.unlock.gate')}</KeyNote>}
                </span>
              </span>
              <TextLink href={questionHref(view, question)}>{t('results.go', { id: question })}</TextLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

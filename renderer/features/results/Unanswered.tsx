import { useState } from 'react';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { numberWord } from '../../../shared/report/words.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportText } from '../../passport/PassportText.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { questionHref, questionName, type ResultView, sectionName } from './resultView.ts';
import styles from './Unanswered.module.css';
import { type NotKnown, notApplicable, notKnown, type OpenQuestion, openQuestions } from './unanswered.ts';

/** What is not known, not applicable or open: three lists that one can work through. */
export function Unanswered({ view }: { readonly view: ResultView }) {
  const t = useTranslate();
  const unknown = notKnown(view.score);
  const leftOut = notApplicable(view.score, view.assessment);
  const open = openQuestions(view);
  return (
    <div className={styles.below}>
      <section>
        <SectionHead title={t('results.unanswered.dontKnow')} />
        {unknown.length === 0 && <p>{t('results.unanswered.none')}</p>}
        {unknown.map((group) => (
          <Unknown key={group.section} view={view} group={group} />
        ))}
      </section>
      <section>
        <SectionHead title={t('results.unanswered.notApplicable')} />
        {leftOut.length === 0 && <p>{t('results.unanswered.noneLeftOut')}</p>}
        <ul>
          {leftOut.map(({ question, reasons }) => (
            <li key={question}>
              <Linked view={view} question={question} />
              {': '}
              {reasons.length === 0 ? t('results.unanswered.noReason') : reasons.join(t('results.blockers.clauses'))}
            </li>
          ))}
        </ul>
      </section>
      {open.length > 0 && <Open view={view} questions={open} />}
    </div>
  );
}

function Unknown({ view, group }: { readonly view: ResultView; readonly group: NotKnown }) {
  const t = useTranslate();
  const section = sectionName(view, group.section);
  const { range, alone } = group;
  const low = range === null ? '' : fixed(t, range.low, 2);
  const high = range === null ? '' : fixed(t, range.high, 2);
  const effect =
    range === null
      ? t('results.unanswered.noEffect', { section })
      : t(alone ? 'results.unanswered.effect' : 'results.unanswered.effectOpen', { section, low, high });
  const subject = { kind: 'section-score' as const, section: group.section };
  return (
    <>
      <ul>
        {group.questions.map((question) => (
          <li key={question}>
            <Linked view={view} question={question} />
          </li>
        ))}
      </ul>
      {view.score.status !== 'empty' && (
        <p>
          <PassportText text={effect} numbers={[low, high].map((text) => ({ text, subject }))} />
        </p>
      )}
    </>
  );
}

/** How many open questions are named before one asks for all. */
const few = 5;

function Open({ view, questions }: { readonly view: ResultView; readonly questions: readonly OpenQuestion[] }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const shown = all ? questions : questions.slice(0, few);
  const unconfirmed = questions.filter(({ isUnconfirmed }) => isUnconfirmed).length;
  return (
    <section>
      <SectionHead title={t('results.unanswered.open')} />
      <p>{t('results.unanswered.openCount', { count: questions.length })}</p>
      {unconfirmed > 0 && <p>{t('results.unanswered.unconfirmed', { count: unconfirmed })}</p>}
      <ul>
        {shown.map(({ id, isUnconfirmed }) => (
          <li key={id}>
            <Linked view={view} question={id} />
            {isUnconfirmed && `: ${t('results.state.unconfirmed')}`}
          </li>
        ))}
      </ul>
      {questions.length > few && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('results.unanswered.fewer') : t('results.work.showAll', { number: numberWord(t, questions.length) })}
        </LinkButton>
      )}
    </section>
  );
}

function Linked({ view, question }: { readonly view: ResultView; readonly question: QuestionId }) {
  const t = useTranslate();
  return (
    <TextLink href={questionHref(view, question)}>
      {t('results.question', { id: question, name: questionName(view, question) })}
    </TextLink>
  );
}

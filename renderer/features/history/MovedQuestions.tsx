import { useState } from 'react';
import type { Comparison, QuestionChange, QuestionStanding } from '../../../shared/compare/comparison.ts';
import { changeWords } from '../../../shared/compare/comparisonWords.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { tileOf } from '../../ui/tileValue.ts';
import styles from './Compare.module.css';
import { tileWords } from './movedMap.ts';

const firstRows = 16;

/** The questions whose answer is another one, furthest moves first. */
export function MovedQuestions({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const moved = comparison.questions
    .filter(({ moved: how }) => how === 'up' || how === 'down')
    .toSorted((one, other) => Math.abs(other.change ?? 0) - Math.abs(one.change ?? 0));
  const once = comparison.questions.filter(({ moved: how }) => how === 'state');
  const shown = showsAll ? moved : moved.slice(0, firstRows);
  return (
    <section className={styles.section} aria-labelledby="questions-head">
      <SectionHead id="questions-head" title={t('history.compare.questions.title', { count: moved.length })} />
      {moved.length === 0 ? (
        <p className={styles.second}>{t('history.compare.questions.none')}</p>
      ) : (
        <div className={styles.table}>
          <Table caption={t('history.compare.questions.caption')}>
            <thead>
              <tr>
                <HeadCell>{t('history.compare.questions.question')}</HeadCell>
                <HeadCell>{t('history.compare.before')}</HeadCell>
                <HeadCell>{t('history.compare.after')}</HeadCell>
                <HeadCell num>{t('history.compare.change')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {shown.map((question) => (
                <QuestionLine key={question.id} question={question} />
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {shown.length < moved.length && (
        <p className={styles.second}>
          <LinkButton onClick={() => setShowsAll(true)}>
            {t('history.compare.questions.showAll', { count: moved.length })}
          </LinkButton>
        </p>
      )}
      {once.length > 0 && <OnceRated questions={once} />}
    </section>
  );
}

function QuestionLine({ question }: { readonly question: QuestionChange }) {
  const t = useTranslate();
  const { head, texts } = useAssessment();
  const { id, before, after, change } = question;
  return (
    <Row>
      <HeadCell scope="row">
        <TextLink href={`#/a/${head.id}/questions/${encodeURIComponent(id)}`}>
          {t('history.compare.question', { id, name: texts.questions[id]?.name ?? '' })}
        </TextLink>
      </HeadCell>
      <Cell>
        <Standing standing={before} />
      </Cell>
      <Cell>
        <Standing standing={after} />
      </Cell>
      <Cell num strong>
        {changeWords(t, texts.kind, change)}
      </Cell>
    </Row>
  );
}

function Standing({ standing }: { readonly standing: QuestionStanding }) {
  const t = useTranslate();
  const { texts } = useAssessment();
  const value = tileOf(standing);
  return (
    <span className={styles.standing}>
      <Tile value={value} size="small" />
      <span>{tileWords(t, texts, value)}</span>
    </span>
  );
}

/** Questions with a level in one of the two moments only: they say nothing of a change. */
function OnceRated({ questions }: { readonly questions: readonly QuestionChange[] }) {
  const t = useTranslate();
  const { head, texts } = useAssessment();
  return (
    <>
      <h3 className={styles.onceHead}>{t('history.compare.questions.once', { count: questions.length })}</h3>
      <ul className={styles.once}>
        {questions.map(({ id, before, after }) => {
          const words = {
            question: t('history.compare.question', { id, name: texts.questions[id]?.name ?? '' }),
            before: tileWords(t, texts, tileOf(before)),
            after: tileWords(t, texts, tileOf(after)),
          };
          return (
            <li key={id}>
              <TextLink
                href={`#/a/${head.id}/questions/${encodeURIComponent(id)}`}
                title={t('history.compare.questions.onceOne', words)}
                aria-label={t('history.compare.questions.onceOne', words)}
              >
                {id}
              </TextLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}

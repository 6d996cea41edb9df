import { useState } from 'react';
import type { Comparison, QuestionChange, QuestionStanding } from '../../../shared/compare/comparison.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Tile } from '../../ui/Tile.tsx';
import styles from './Compare.module.css';
import { changeWords } from './comparisonWords.ts';
import { tileValue, tileWords } from './movedMap.ts';

const firstRows = 16;

/** The questions whose answer is another one, furthest moves first. */
export function MovedQuestions({ comparison }: { readonly comparison: Comparison }) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const moved = comparison.questions
    .filter((question) => question.moved !== 'same')
    .toSorted((one, other) => Math.abs(other.change ?? 0) - Math.abs(one.change ?? 0));
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
    </section>
  );
}

function QuestionLine({ question }: { readonly question: QuestionChange }) {
  const t = useTranslate();
  const { head, texts } = useAssessment();
  const { id, before, after, change, moved } = question;
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
        {moved === 'state' ? t('history.compare.questions.state') : changeWords(t, texts.kind, change)}
      </Cell>
    </Row>
  );
}

function Standing({ standing }: { readonly standing: QuestionStanding }) {
  const t = useTranslate();
  const { texts } = useAssessment();
  const value = tileValue(standing);
  return (
    <span className={styles.standing}>
      <Tile value={value} size="small" />
      <span>{tileWords(t, texts, value)}</span>
    </span>
  );
}

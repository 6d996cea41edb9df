import { useState } from 'react';
import { Functions } from '../../../shared/assessment/schema.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { numberWord } from '../../../shared/report/words.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import type { QuestionResult } from '../../../shared/scoring/result.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { Band } from '../../ui/Band.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './DisputeTable.module.css';
import { percentWords } from './mapRows.ts';
import { questionHref, questionName, type ResultView } from './resultView.ts';
import type { Dispute } from './voices.ts';

export interface DisputeTableProps {
  readonly view: ResultView;
  readonly disputes: readonly Dispute[];
}

/** How many are shown before one asks for all. */
const few = 5;

/** The questions that people see differently, widest first. */
export function DisputeTable({ view, disputes }: DisputeTableProps) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const results = questionResults(view.score);
  if (disputes.length === 0) return <Note>{t('results.voices.noDisputes')}</Note>;
  return (
    <>
      <Table caption={t('results.voices.disputes')}>
        <thead>
          <tr>
            <HeadCell>{t('results.voices.disputes')}</HeadCell>
            <HeadCell>{t('results.voices.agreement')}</HeadCell>
            <HeadCell num>{t('results.voices.span')}</HeadCell>
            <HeadCell>
              <span className={styles.means}>{t('results.voices.means')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {(all ? disputes : disputes.slice(0, few)).map((dispute) => (
            <DisputeRow key={dispute.question} view={view} dispute={dispute} result={results.get(dispute.question)} />
          ))}
        </tbody>
      </Table>
      {disputes.length > few && (
        <p className={styles.more}>
          <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? t('results.unanswered.fewer')
              : t('results.work.showAll', { number: numberWord(t, disputes.length) })}
          </LinkButton>
        </p>
      )}
    </>
  );
}

interface DisputeRowProps {
  readonly view: ResultView;
  readonly dispute: Dispute;
  readonly result: QuestionResult | undefined;
}

function DisputeRow({ view, dispute, result }: DisputeRowProps) {
  const t = useTranslate();
  const { question, settled, band, consensus } = dispute;
  const min = result?.min ?? null;
  const max = result?.max ?? null;
  const means = Functions.flatMap((name) => {
    const mean = result?.functions[name];
    if (mean === undefined) return [];
    const value = view.kind === 'pillars' ? fixed(t, mean, 1) : percentWords(t, mean);
    return [t('results.voices.row', { name: t(`results.voices.function.${name}`), mean: value })];
  });
  return (
    <Row>
      <Cell wrap>
        <TextLink href={questionHref(view, question)}>
          {t('results.question', { id: question, name: questionName(view, question) })}
        </TextLink>
      </Cell>
      <Cell>
        <span className={styles.agreement}>
          {settled ? t('results.voices.settled') : <Band>{t(`results.voices.band.${band}`)}</Band>}
          <PassportNumber subject={{ kind: 'consensus', question }}>{fixed(t, consensus, 2)}</PassportNumber>
        </span>
      </Cell>
      <Cell num>
        {min === null || max === null ? (
          t('results.none')
        ) : (
          <PassportNumber subject={{ kind: 'consensus', question }}>
            {t('results.map.span', { min: String(min), max: String(max) })}
          </PassportNumber>
        )}
      </Cell>
      <Cell wrap quiet>
        <span className={styles.means}>
          {means.length < 2 ? (
            means.join(t('results.comma'))
          ) : (
            <PassportNumber subject={{ kind: 'question-spread', question }}>
              {means.join(t('results.comma'))}
            </PassportNumber>
          )}
        </span>
      </Cell>
    </Row>
  );
}

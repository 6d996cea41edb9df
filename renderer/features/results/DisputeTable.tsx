import { useMemo, useState } from 'react';
import { Functions } from '../../../shared/assessment/schema.ts';
import { scaleOf } from '../../../shared/frameworks/questions.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { numberWord } from '../../../shared/report/words.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import type { QuestionResult } from '../../../shared/scoring/result.ts';
import { anonymousScore } from '../../../shared/workshop/anonymity.ts';
import type { Dispute } from '../../../shared/workshop/discuss.ts';
import { endsOf } from '../../../shared/workshop/ends.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { Band } from '../../ui/Band.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './DisputeTable.module.css';
import { EndCell } from './EndCell.tsx';
import { percentWords } from './mapRows.ts';
import { questionHref, questionName, type ResultView } from './resultView.ts';

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
  const { framework, assessment, score } = view;
  const results = questionResults(score);
  const shown = useMemo(
    () => questionResults(anonymousScore(framework, assessment, score)),
    [framework, assessment, score],
  );
  if (disputes.length === 0) return <Note>{t('results.voices.noDisputes')}</Note>;
  return (
    <>
      <div className={styles.table}>
        <Table caption={t('results.voices.disputes')}>
          <thead>
            <tr>
              <HeadCell>{t('results.voices.disputes')}</HeadCell>
              <HeadCell>{t('results.voices.agreement')}</HeadCell>
              <HeadCell>{t('results.voices.lowest')}</HeadCell>
              <HeadCell>{t('results.voices.highest')}</HeadCell>
              <HeadCell>{t('results.voices.means')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {(all ? disputes : disputes.slice(0, few)).map((dispute) => (
              <DisputeRow
                key={dispute.question}
                view={view}
                dispute={dispute}
                shown={shown.get(dispute.question)}
                isWhole={isWhole(results.get(dispute.question), shown.get(dispute.question))}
              />
            ))}
          </tbody>
        </Table>
      </div>
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

function isWhole(result: QuestionResult | undefined, shown: QuestionResult | undefined): boolean {
  const count = Object.keys(shown?.functions ?? {}).length;
  return count >= 2 && count === Object.keys(result?.functions ?? {}).length;
}

interface DisputeRowProps {
  readonly view: ResultView;
  readonly dispute: Dispute;
  /** The result as the room may see it. */
  readonly shown: QuestionResult | undefined;
  /** Whether all functions that answered are shown, and at least two: then the passport of their spread tells nothing more. */
  readonly isWhole: boolean;
}

function DisputeRow({ view, dispute, shown, isWhole }: DisputeRowProps) {
  const t = useTranslate();
  const { question, settled, band, consensus } = dispute;
  const ends = endsOf(view.framework, view.assessment, question);
  const means = Functions.flatMap((name) => {
    const mean = shown?.functions[name];
    if (mean === undefined) return [];
    const value = scaleOf(view.framework, question) === 'levels' ? fixed(t, mean, 1) : percentWords(t, mean);
    return [t('results.voices.row', { name: t(`results.voices.function.${name}`), mean: value })];
  }).join(t('results.comma'));
  return (
    <Row>
      <Cell wrap>
        {t('results.question', { id: question, name: questionName(view, question) })}
        <span className={styles.go}>
          <TextLink href={questionHref(view, question)}>{t('results.voices.goTo', { id: question })}</TextLink>
        </span>
      </Cell>
      <Cell>
        <span className={styles.agreement}>
          {settled ? t('results.voices.settled') : <Band>{t(`results.voices.band.${band}`)}</Band>}
          <PassportNumber subject={{ kind: 'consensus', question }}>{fixed(t, consensus, 2)}</PassportNumber>
        </span>
      </Cell>
      <EndCell end={ends?.low ?? null} />
      <EndCell end={ends?.high ?? null} />
      <Cell wrap quiet>
        {means === '' && t('results.voices.few')}
        {means !== '' && !isWhole && means}
        {means !== '' && isWhole && (
          <PassportNumber subject={{ kind: 'question-spread', question }}>{means}</PassportNumber>
        )}
      </Cell>
    </Row>
  );
}

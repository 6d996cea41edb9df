import { useId } from 'react';
import { PhasePractices } from '../../../shared/assessment/scorecardAnswers.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import type { ScorecardMetric, ScoredPhase } from '../../../shared/scorecard/scorecardOf.ts';
import {
  noNumberWords,
  pointsText,
  scaleWords,
  scoreWords,
  visibilityWords,
} from '../../../shared/scorecard/scorecardWords.ts';
import { today } from '../../api/today.ts';
import { useAssessmentId } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { PracticeRow } from './PracticeRow.tsx';
import styles from './Scorecard.module.css';
import type { Scorecard } from './useScorecard.ts';

export interface PhasePartProps {
  readonly phase: ScoredPhase;
  readonly scorecard: Scorecard;
}

const columns = ['metric', 'value', 'on', 'sight', 'points', 'scale'] as const;
const numbers: ReadonlySet<string> = new Set(['value', 'points']);

/** A phase: its metrics, KPIs first, and the four practices. */
export function PhasePart({ phase, scorecard }: PhasePartProps) {
  const t = useTranslate();
  const id = useId();
  const name = t(`scorecard.phase.${phase.id}`);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <SectionHead id={id} title={name} side={<Standing phase={phase} />} />
      <p className={styles.aim}>{t(`scorecard.aim.${phase.id}`)}</p>
      <div className={styles.table}>
        <Table caption={t('scorecard.table', { phase: name })}>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column} num={numbers.has(column)}>
                  {t(`scorecard.column.${column}`)}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {phase.metrics.map((metric) => (
              <MetricLine key={metric.metric} metric={metric} scorecard={scorecard} />
            ))}
          </tbody>
        </Table>
      </div>
      <ul className={styles.practices} aria-label={t('scorecard.practices', { phase: name })}>
        {PhasePractices.map((practice) => (
          <PracticeRow key={practice} phase={phase} practice={practice} scorecard={scorecard} />
        ))}
      </ul>
    </section>
  );
}

/** "62 of 100 points · 75 % visible". */
function Standing({ phase }: { readonly phase: ScoredPhase }) {
  const t = useTranslate();
  const { id, score } = phase;
  return (
    <>
      {score === null ? (
        scoreWords(t, phase)
      ) : (
        <PassportNumber subject={{ kind: 'phase-score', phase: id }} side="bottom">
          {scoreWords(t, phase)}
        </PassportNumber>
      )}
      {' · '}
      <PassportNumber subject={{ kind: 'phase-visibility', phase: id }} side="bottom">
        {visibilityWords(t, phase)}
      </PassportNumber>
    </>
  );
}

function MetricLine({ metric, scorecard }: { readonly metric: ScorecardMetric; readonly scorecard: Scorecard }) {
  const t = useTranslate();
  const assessmentId = useAssessmentId();
  const { words } = scorecard;
  const { value, points, latest } = metric;
  const reason = noNumberWords(t, metric);
  return (
    <Row>
      <HeadCell scope="row">
        <TextLink href={`#/a/${assessmentId}/metrics?metric=${metric.metric}`}>{words.name(metric.metric)}</TextLink>
        {metric.isKpi && <span className={styles.kpi}>{t('scorecard.kpi')}</span>}
      </HeadCell>
      <Cell num>{value === null ? t('scorecard.noScore') : words.value(metric.metric, value)}</Cell>
      <Cell quiet>{latest === null ? '' : shortDate(t, latest.on)}</Cell>
      <Cell quiet wrap={reason !== null}>
        {reason ?? t(`scorecard.sight.${metric.sight}`)}
      </Cell>
      <Cell num>
        {points === null ? (
          t('scorecard.noScore')
        ) : (
          <PassportNumber subject={{ kind: 'metric-points', metric: metric.metric }}>
            {pointsText(t, points)}
          </PassportNumber>
        )}
      </Cell>
      <Cell quiet wrap>
        {scaleWords(t, metric, words, today())}
      </Cell>
    </Row>
  );
}

import { useId } from 'react';
import type { MetricId } from '../../../shared/base/ids.ts';
import { counted } from '../../../shared/report/words.ts';
import { useAssessmentId } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './Metrics.module.css';
import type { Metrics } from './useMetrics.ts';
import { useProposal } from './useProposal.ts';

export interface ProposalPartProps {
  readonly metrics: Metrics;
  readonly onOpen: (metric: MetricId) => void;
}

/** The metrics that goals, gaps and actions propose to watch, each with its reason. */
export function ProposalPart({ metrics, onOpen }: ProposalPartProps) {
  const t = useTranslate();
  const assessmentId = useAssessmentId();
  const id = useId();
  const { lines, named, few, hasGoals } = useProposal();
  if (named === 0) {
    return (
      <EmptyState
        title={t('metric.proposal.empty.title')}
        action={<TextLink href={`#/a/${assessmentId}/questions`}>{t('metric.proposal.empty.action')}</TextLink>}
      >
        {t(hasGoals ? 'metric.proposal.empty.goals' : 'metric.proposal.empty.answers')}
      </EmptyState>
    );
  }
  if (lines.length === 0) {
    return (
      <EmptyState title={t('metric.proposal.all.title')}>{counted(t, 'metric.proposal.all.text', named)}</EmptyState>
    );
  }
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={t('metric.proposal.title')} />
      <Note>{t('metric.proposal.lead')}</Note>
      <div className={classes(styles.table, styles.proposal)}>
        <Table caption={t('metric.proposal.table')}>
          <thead>
            <tr>
              <HeadCell>{t('metric.column.metric')}</HeadCell>
              <HeadCell>{t('metric.proposal.why')}</HeadCell>
              <HeadCell>{t('metric.column.watch')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ metric, reason }) => {
              const row = metrics.rows.find((one) => one.metric.id === metric);
              if (row === undefined) return null;
              return (
                <Row key={metric}>
                  <Cell wrap>
                    <LinkButton onClick={() => onOpen(metric)}>{row.texts.name}</LinkButton>
                    <span className={styles.id}>{metric}</span>
                  </Cell>
                  <Cell wrap>{reason}</Cell>
                  <Cell>
                    <Tick
                      hideLabel
                      label={t('metric.watchOf', { name: row.texts.name })}
                      checked={row.record?.watched === true}
                      disabled={metrics.readOnly}
                      onChange={(watched) => void metrics.patch(metric, { watched })}
                    />
                  </Cell>
                </Row>
              );
            })}
          </tbody>
        </Table>
      </div>
      {few !== null && <Note>{few}</Note>}
    </section>
  );
}

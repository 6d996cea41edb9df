import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { MetricId } from '../../../shared/base/ids.ts';
import { useAssessment, useAssessmentId } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SaveState } from '../../saving/SaveState.tsx';
import { useSpokenUndo } from '../../saving/useSpokenUndo.ts';
import { Button } from '../../ui/Button.tsx';
import { Doc } from '../../ui/Doc.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { MetricDialog } from './MetricDialog.tsx';
import styles from './Metrics.module.css';
import { MetricTable } from './MetricTable.tsx';
import { metricSearch } from './metricSearch.ts';
import { ProposalPart } from './ProposalPart.tsx';
import { useMetrics } from './useMetrics.ts';
import { WatchedTrends } from './WatchedTrends.tsx';

type Shown = 'all' | 'valued' | 'watched' | 'proposed';
const choices: readonly Shown[] = ['all', 'valued', 'watched', 'proposed'];

/** The organisation's own figures: every metric of the catalogue with its latest value, its trend, its target and what others report. */
export function MetricsScreen() {
  const t = useTranslate();
  const id = useAssessmentId();
  const metrics = useMetrics();
  const { stored, conflict } = useAssessment();
  useSpokenUndo({ ...stored, conflict });
  const [shown, setShown] = useState<Shown>('all');
  const { metric: arrival = null } = metricSearch(useSearch({ strict: false }));
  const [opened, setOpened] = useState<MetricId | null>(arrival);
  const navigate = useNavigate();
  const closed = useRef<MetricId | null>(null);
  // Who came by a link had nothing in the focus before: it goes to the metric's own row.
  useEffect(() => {
    if (opened !== null || closed.current === null) return undefined;
    const row = document.querySelector<HTMLElement>(`[data-metric="${closed.current}"]`);
    closed.current = null;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) row?.focus();
    });
    return () => clearTimeout(timer);
  }, [opened]);
  const close = () => {
    closed.current = opened;
    setOpened(null);
    // The address says what is open on arrival, and nothing is any more.
    if (arrival !== null)
      void navigate({ to: '/a/$assessmentId/metrics', params: { assessmentId: id }, replace: true });
  };
  const valued = metrics.rows.filter(({ latest }) => latest !== null);
  const watched = metrics.rows.filter(({ record }) => record?.watched === true);
  const rows = { all: metrics.rows, valued, watched, proposed: [] }[shown];
  const row = metrics.rows.find(({ metric }) => metric.id === opened);
  const all = metrics.rows.length;
  return (
    <>
      <Doc>
        <Headline
          under={
            valued.length === 0
              ? t('metric.lead.empty', { all })
              : t('metric.lead.some', { count: valued.length, all, watched: watched.length })
          }
        >
          {t('metric.title')}
        </Headline>
        <div className={styles.show}>
          <Segment
            compact
            label={t('metric.show.label')}
            value={shown}
            onChange={setShown}
            options={choices.map((value) => ({ value, label: t(`metric.show.${value}`) }))}
          />
        </div>
        {shown === 'proposed' ? (
          <ProposalPart metrics={metrics} onOpen={setOpened} />
        ) : rows.length === 0 ? (
          <EmptyState
            title={t(`metric.none.${shown}`)}
            action={
              shown === 'watched' ? (
                <Button onClick={() => setShown('proposed')}>{t('metric.none.proposed')}</Button>
              ) : (
                <Button onClick={() => setShown('all')}>{t('metric.none.all')}</Button>
              )
            }
          >
            {t('metric.none.how')}
          </EmptyState>
        ) : (
          <MetricTable rows={rows} metrics={metrics} onOpen={setOpened} />
        )}
        {shown === 'watched' && <WatchedTrends rows={rows} currency={metrics.currency} />}
      </Doc>
      <Foot actions={<TextLink href={`#/a/${id}/metrics/scorecard`}>{t('metric.scorecard')}</TextLink>}>
        <SaveState />
      </Foot>
      {row !== undefined && <MetricDialog row={row} metrics={metrics} onClose={close} />}
    </>
  );
}

import { numberText, reasonText, valueText } from '../../../shared/metrics/metricText.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { useAssessmentId } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { metricName } from './metricWords.ts';
import type { RoadmapView } from './roadmapView.ts';
import styles from './StepsPart.module.css';
import watched from './WatchedPart.module.css';
import { type WatchedRow, watchedRows } from './watchedRows.ts';

const columns = ['metric', 'baseline', 'now', 'trend', 'target', 'movedBy'] as const;

/** Whether the plan works: the watched metrics with baseline, latest, trend, target and the actions that should move them. Not there while
 * none is watched. */
export function WatchedPart({ view }: { readonly view: RoadmapView }) {
  const t = useTranslate();
  const id = useAssessmentId();
  const rows = watchedRows(view);
  if (rows.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="watched-head">
      <SectionHead
        id="watched-head"
        title={t('report.metrics.name')}
        side={<TextLink href={`#/a/${id}/metrics`}>{t('metric.title')}</TextLink>}
      />
      <div className={watched.table}>
        <Table caption={t('report.metrics.name')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column}>{t(`report.metrics.${column}`)}</HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <OneMetric key={one.row.metric.id} view={view} watched={one} />
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

function OneMetric({
  view: { report },
  watched: { row, actions },
}: {
  readonly view: RoadmapView;
  readonly watched: WatchedRow;
}) {
  const t = useTranslate();
  const id = useAssessmentId();
  const { metric, baseline, latest, trend, record } = row;
  const { assessment, options } = report.input;
  const { currency } = assessment.organisation;
  const text = (value: number) => valueText(t, metric.unit, value, currency);
  const reason = latest === null ? null : reasonText(t, latest.number);
  const target = record?.target;
  return (
    <Row>
      <Cell wrap>
        <TextLink href={`#/a/${id}/metrics?metric=${metric.id}`}>
          {t('metric.drawn.name', { metric: metric.id, name: metricName(options.language, metric.id) })}
        </TextLink>
      </Cell>
      <Cell wrap>
        {baseline !== null && (
          <>
            <span>{text(baseline.value)}</span>
            <small>{shortDate(t, baseline.on)}</small>
          </>
        )}
      </Cell>
      <Cell wrap quiet={latest === null}>
        {latest === null ? (
          t('report.metrics.notMeasured')
        ) : (
          <>
            <b>{numberText(t, metric, latest.number, currency)}</b>
            <small>{shortDate(t, latest.value.on)}</small>
            {reason !== null && <small>{reason}</small>}
          </>
        )}
      </Cell>
      <Cell>{trend !== null && t(`metric.trend.${trend}`)}</Cell>
      <Cell wrap>
        {target !== undefined && (
          <>
            <span>{text(target.value)}</span>
            {target.by !== undefined && <small>{t('metric.by', { day: shortDate(t, target.by) })}</small>}
          </>
        )}
      </Cell>
      <Cell wrap>
        <ul>
          {actions.map((action) => (
            <li key={action.id}>{action.title}</li>
          ))}
        </ul>
      </Cell>
    </Row>
  );
}

import type { MetricId } from '../../../shared/base/ids.ts';
import { benchmarkFor } from '../../../shared/metrics/benchmarks.ts';
import { benchmarkLines, clashRange } from '../../../shared/metrics/benchmarkText.ts';
import { numberText, reasonText, valueText } from '../../../shared/metrics/metricText.ts';
import { MetricPhase } from '../../../shared/metrics/schema.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './Metrics.module.css';
import type { Metrics, NamedRow } from './useMetrics.ts';

const columns = ['metric', 'latest', 'trend', 'target', 'compare', 'watch'] as const;

export interface MetricTableProps {
  readonly rows: readonly NamedRow[];
  readonly metrics: Metrics;
  readonly onOpen: (metric: MetricId) => void;
}

/** The metrics by part of the customer's journey. */
export function MetricTable({ rows, metrics, onOpen }: MetricTableProps) {
  const t = useTranslate();
  const phases = MetricPhase.options
    .map((phase) => ({ phase, rows: rows.filter(({ metric }) => metric.phase === phase) }))
    .filter((group) => group.rows.length > 0);
  return (
    <div className={classes(styles.table, styles.list)}>
      <Table caption={t('metric.table')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column}>{t(`metric.column.${column}`)}</HeadCell>
            ))}
          </tr>
        </thead>
        {phases.map((group) => (
          <tbody key={group.phase}>
            <tr>
              <th className={styles.phase} colSpan={columns.length} scope="rowgroup">
                {t(`metric.phase.${group.phase}`)}
              </th>
            </tr>
            {group.rows.map((row) => (
              <OneRow key={row.metric.id} row={row} metrics={metrics} onOpen={onOpen} />
            ))}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

function OneRow({ row, metrics, onOpen }: Omit<MetricTableProps, 'rows'> & { readonly row: NamedRow }) {
  const t = useTranslate();
  const { metric, record, latest, trend, previous, isReached, texts } = row;
  const { currency } = metrics;
  const text = (value: number) => valueText(t, metric.unit, value, currency);
  const reason = latest === null ? null : reasonText(t, latest.number);
  const target = record?.target;
  return (
    <Row>
      <Cell wrap>
        <LinkButton data-metric={metric.id} onClick={() => onOpen(metric.id)}>
          {texts.name}
        </LinkButton>
        <span className={styles.id}>{metric.id}</span>
      </Cell>
      <Cell wrap>
        {latest !== null && (
          <>
            {latest.number.kind !== 'not-computable' && (
              <b className={styles.number}>{numberText(t, metric, latest.number, currency)}</b>
            )}
            <small>
              {[
                shortDate(t, latest.value.on),
                ...(latest.value.confidence === 'estimated' ? [t('metric.confidence.estimated')] : []),
              ].join(t('report.format.comma'))}
            </small>
            {reason !== null && <small>{reason}</small>}
          </>
        )}
      </Cell>
      <Cell wrap>
        {trend !== null && previous !== null && (
          <>
            {t(`metric.trend.${trend}`)}
            <small>{t('metric.trend.from', { value: text(previous) })}</small>
          </>
        )}
      </Cell>
      <Cell wrap>
        {target !== undefined && (
          <>
            <span className={styles.number}>{text(target.value)}</span>
            {(isReached === true || target.by !== undefined) && (
              <small>
                {isReached === true ? t('metric.reached') : t('metric.by', { day: shortDate(t, target.by ?? '') })}
              </small>
            )}
          </>
        )}
      </Cell>
      <Cell wrap>
        <Compared row={row} metrics={metrics} />
      </Cell>
      <Cell>
        <Tick
          hideLabel
          label={t('metric.watchOf', { name: texts.name })}
          checked={record?.watched === true}
          disabled={metrics.readOnly}
          onChange={(watched) => void metrics.patch(metric.id, { watched })}
        />
      </Cell>
    </Row>
  );
}

/** The chosen benchmark, never without its segment; what clashes says so. */
function Compared({
  row: { metric, record },
  metrics: { day, currency, benchmarks },
}: Pick<RowProps, 'row' | 'metrics'>) {
  const t = useTranslate();
  const clash = clashRange(t, benchmarks, metric, currency);
  if (clash !== null) {
    return (
      <>
        {clash}
        <small>{t('metric.clashing')}</small>
        {benchmarkLines(t, benchmarks, metric, day, currency).map(({ segment, figures }) => (
          <small key={segment}>{t('metric.clashOf', { segment, figures })}</small>
        ))}
      </>
    );
  }
  const chosen = benchmarkFor(benchmarks, metric.id, record?.benchmark);
  const line = benchmarkLines(t, benchmarks, metric, day, currency).find(({ segment }) => segment === chosen?.segment);
  if (line === undefined) return null;
  return (
    <span className={classes(line.isOld && styles.old)}>
      {line.figures}
      <small>{line.segment}</small>
      <small>{line.definition}</small>
      {line.isOld && <small>{t('metric.older')}</small>}
    </span>
  );
}

interface RowProps {
  readonly row: NamedRow;
  readonly metrics: Metrics;
}

import { useId, useState } from 'react';
import { metrics, metricTexts } from '../../../shared/metrics/catalogue.ts';
import { usePreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { findMetrics, type MetricGroup, type ReadableMetric } from './findMetrics.ts';
import libraryStyles from './LibraryScreen.module.css';
import styles from './MetricSection.module.css';

const columns = ['id', 'metric', 'formula', 'unit', 'direction'] as const;

/** The metric catalogue, filtered by what is typed. */
export function MetricSection() {
  const t = useTranslate();
  const id = useId();
  const { language } = usePreferences();
  const [search, setSearch] = useState('');
  const texts = metricTexts(language);
  const all = [...metrics.values()].flatMap((metric) => {
    const words = texts.get(metric.id);
    return words === undefined ? [] : [{ ...metric, ...words }];
  });
  const groups = findMetrics(all, search);
  const count = groups.reduce((sum, group) => sum + group.metrics.length, 0);
  return (
    <section className={libraryStyles.part} aria-labelledby={id}>
      <SectionHead
        id={id}
        title={t('library.metrics.title')}
        side={<span role="status">{t('library.metrics.count', { count, all: all.length })}</span>}
      />
      <div className={styles.search}>
        <TextField
          type="search"
          label={t('library.metrics.search')}
          value={search}
          onChange={setSearch}
          hint={t('library.metrics.hint')}
        />
      </div>
      {count === 0 ? (
        <p className={styles.none}>{t('library.metrics.none')}</p>
      ) : (
        <div className={styles.table}>
          <Table caption={t('library.metrics.title')}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <HeadCell key={column}>{t(`library.metrics.column.${column}`)}</HeadCell>
                ))}
              </tr>
            </thead>
            {groups.map((group) => (
              <Group key={group.phase} group={group} />
            ))}
          </Table>
        </div>
      )}
    </section>
  );
}

function Group({ group }: { readonly group: MetricGroup }) {
  const t = useTranslate();
  return (
    <tbody>
      <tr>
        <th className={styles.phase} colSpan={columns.length} scope="rowgroup">
          {t(`library.metrics.phase.${group.phase}`)}
        </th>
      </tr>
      {group.metrics.map((metric) => (
        <OneMetric key={metric.id} metric={metric} />
      ))}
    </tbody>
  );
}

function OneMetric({ metric }: { readonly metric: ReadableMetric }) {
  const t = useTranslate();
  return (
    <Row>
      <Cell quiet>{metric.id}</Cell>
      <Cell wrap>
        <span className={styles.name}>{metric.name}</span>
        <span className={styles.definition}>{metric.definition}</span>
      </Cell>
      <Cell wrap quiet>
        {metric.formula}
      </Cell>
      <Cell>{t(`library.metrics.unit.${metric.unit}`)}</Cell>
      <Cell>{t(`library.metrics.direction.${metric.direction}`)}</Cell>
    </Row>
  );
}

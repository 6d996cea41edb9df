import type { BundleSide, VersionComparison } from '../../shared/contract/bundles.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Cell, HeadCell, Row, Table } from '../ui/Table.tsx';
import styles from './bundles.module.css';
import { momentWords } from './words.ts';

export interface VersionsTableProps {
  readonly comparison: VersionComparison;
  /** What the other column is called. */
  readonly there: string;
}

function sideWords(t: Translate, { answered, changedAt }: BundleSide): string {
  return [
    t('bundles.versions.answered', { count: answered }),
    t('bundles.versions.changed', { date: momentWords(changedAt) }),
  ].join(', ');
}

/** Two versions of an assessment side by side: a row for each entry that differs. */
export function VersionsTable({ comparison, there }: VersionsTableProps) {
  const t = useTranslate();
  const { rows, more } = comparison;
  const sides = [
    [t('bundles.versions.here'), comparison.here],
    [there, comparison.there],
  ] as const;
  const said = (words: string | null) =>
    words === null ? <span className={styles.quiet}>{t('bundles.versions.nothing')}</span> : words;
  return (
    <div className={styles.table}>
      <Table caption={t('bundles.versions.caption')}>
        <thead>
          <tr>
            <HeadCell>{t('bundles.versions.entry')}</HeadCell>
            {sides.map(([name, side]) => (
              <HeadCell key={name}>
                {name}
                <span className={styles.small}>{sideWords(t, side)}</span>
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.name} ${row.here} ${row.there}`}>
              <HeadCell scope="row">{row.name}</HeadCell>
              <Cell wrap>
                <span className={styles.side}>{said(row.here)}</span>
              </Cell>
              <Cell wrap>
                <span className={styles.side}>{said(row.there)}</span>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {rows.length === 0 && <p className={styles.quiet}>{t('bundles.versions.same')}</p>}
      {more > 0 && <p className={styles.quiet}>{t('bundles.versions.more', { count: more })}</p>}
    </div>
  );
}

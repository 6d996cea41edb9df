import type { Counterpart } from '../../shared/contract/crosswalk.ts';
import type { MergedAction } from '../../shared/crosswalk/mergePlans.ts';
import { plain } from '../../shared/report/numbers.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Cell, HeadCell, Row, Table } from '../ui/Table.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import styles from './MergedRoadmap.module.css';
import { mergedRow } from './mergedRows.ts';

export interface MergedTableProps {
  readonly caption: string;
  readonly actions: readonly MergedAction[];
  readonly source: Counterpart;
}

/** The actions of one wave of two plans; ids of the other plan lead there. */
export function MergedTable({ caption, actions, source }: MergedTableProps) {
  const t = useTranslate();
  const columns = ['ids', 'title', 'owner', 'from'] as const;
  return (
    <div className={styles.table}>
      <Table caption={caption}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column}>{t(`crosswalk.merged.column.${column}`)}</HeadCell>
            ))}
            <HeadCell num>{t('crosswalk.merged.column.days')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {actions
            .map((action) => mergedRow(t, action, source))
            .map((row) => (
              <Row key={row.key} data-shared={row.shared || undefined}>
                <Cell strong wrap>
                  {row.here.join(', ')}
                  {row.shared && ' = '}
                  {row.there.length > 0 && (
                    <TextLink href={`#/a/${source.assessmentId}/roadmap`}>{row.there.join(', ')}</TextLink>
                  )}
                </Cell>
                <Cell wrap>
                  {row.title}
                  {row.notes.map((note) => (
                    <span key={note} className={styles.note}>
                      {note}
                    </span>
                  ))}
                </Cell>
                <Cell wrap quiet={row.owner === ''}>
                  {row.owner === '' ? t('crosswalk.merged.noOwner') : row.owner}
                </Cell>
                <Cell wrap quiet={!row.shared} strong={row.shared}>
                  {row.from}
                </Cell>
                <Cell num>{plain(t, row.days)}</Cell>
              </Row>
            ))}
        </tbody>
      </Table>
    </div>
  );
}

import type { AssessmentId } from '../../shared/base/ids.ts';
import type { BundledAssessment } from '../../shared/contract/bundles.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Cell, HeadCell, Row, Table } from '../ui/Table.tsx';
import { Tick } from '../ui/Tick.tsx';
import styles from './bundles.module.css';
import { momentWords } from './words.ts';

export interface BundleSummaryTableProps {
  readonly assessments: readonly BundledAssessment[];
  readonly left: ReadonlySet<string>;
  readonly onTake: (id: string, taken: boolean) => void;
  readonly onCompare: (id: AssessmentId) => void;
}

const columns = ['take', 'assessment', 'content', 'standing'] as const;

/** The assessments of a bundle, and how each stands to this workspace. */
export function BundleSummaryTable({ assessments, left, onTake, onCompare }: BundleSummaryTableProps) {
  const t = useTranslate();
  return (
    <div className={styles.summary}>
      <Table caption={t('bundles.import.assessments')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column}>{t(`bundles.import.column.${column}`)}</HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {assessments.map(({ id, organisation, there, here, standing, snapshots, removedHere, questionnaire }) => {
            const title = `${organisation}, ${there.title ?? t('bundles.untitled')}`;
            return (
              <Row key={id}>
                <Cell>
                  <Tick
                    checked={!left.has(id)}
                    onChange={(taken) => onTake(id, taken)}
                    label={t('bundles.import.take', { title })}
                    hideLabel
                  />
                </Cell>
                <Cell wrap>
                  {organisation}
                  <span className={styles.small}>{there.title ?? t('bundles.untitled')}</span>
                  <span className={styles.small}>{questionnaire}</span>
                </Cell>
                <Cell wrap>
                  {t('bundles.import.answered', { count: there.answered })}
                  {snapshots > 0 && (
                    <span className={styles.small}>{t('bundles.import.snapshots', { count: snapshots })}</span>
                  )}
                  <span className={styles.small}>
                    {t('bundles.import.changed', { date: momentWords(there.changedAt) })}
                  </span>
                </Cell>
                <Cell wrap>
                  {t(removedHere ? 'bundles.import.removedHere' : `bundles.import.standing.${standing}`)}
                  {here !== null && !removedHere && (standing === 'diverged' || standing === 'newer') && (
                    <span className={styles.compare}>
                      <Button
                        kind="bare"
                        aria-label={t('bundles.import.compareNamed', { title })}
                        onClick={() => onCompare(id)}
                      >
                        {t('bundles.import.compare')}
                      </Button>
                    </span>
                  )}
                </Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

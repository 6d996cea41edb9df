import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AssessmentRow } from '../../../shared/contract/assessments.ts';
import type { Subject } from '../../../shared/explain/subject.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { DistantNumber } from '../../passport/DistantNumber.tsx';
import { Button } from '../../ui/Button.tsx';
import { Doc } from '../../ui/Doc.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { ThumbMap } from '../../ui/ThumbMap.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './AssessmentList.module.css';
import { lastChange } from './lastChange.ts';
import { RowMenu } from './RowMenu.tsx';
import { distanceOf, resultOf, resultSubjects } from './resultOf.ts';

export interface AssessmentListProps {
  readonly rows: readonly AssessmentRow[];
  readonly onImport: () => void;
}

const columns = ['map', 'assessment', 'questionnaire', 'result', 'answers', 'workflow', 'changed', 'more'] as const;

/** All assessments, the one changed last on top. */
export function AssessmentList({ rows, onImport }: AssessmentListProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const organisations = new Set(rows.map((row) => row.organisationId)).size;
  return (
    <Doc>
      <Headline
        actions={
          <>
            <Button size="large" icon="upload" onClick={onImport}>
              {t('home.importButton')}
            </Button>
            <Button kind="primary" size="large" icon="plus" keyCap="N" onClick={() => void navigate({ to: '/new' })}>
              {t('home.new')}
            </Button>
          </>
        }
      >
        {t('home.title')}
      </Headline>
      <div className={styles.list}>
        <Table caption={t('home.title')} kind="list">
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column}>
                  {column === 'more' ? (
                    <VisuallyHidden>{t('home.column.more')}</VisuallyHidden>
                  ) : (
                    t(`home.column.${column}`)
                  )}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OneRow key={row.id} row={row} />
            ))}
          </tbody>
        </Table>
      </div>
      <Note>
        {t('home.count', { count: rows.length, organisations: t('home.organisations', { count: organisations }) })}
      </Note>
    </Doc>
  );
}

function OneRow({ row }: { readonly row: AssessmentRow }) {
  const t = useTranslate();
  const [result, resultSide] = resultOf(row, t);
  const distance = distanceOf(row, t);
  const subjects = resultSubjects[row.framework.kind];
  return (
    <Row>
      <Cell>
        <ThumbMap rows={row.map} />
      </Cell>
      <Cell wrap>
        <Link className={styles.open} to="/a/$assessmentId/questions" params={{ assessmentId: row.id }}>
          <span className={styles.organisation}>{row.organisation}</span>
          <span className={styles.side}>
            {row.title ?? t('home.untitled')}
            {row.variantOf !== undefined && ` (${t('bundles.variant')})`}
          </span>
        </Link>
      </Cell>
      <Cell>{row.framework.shortTitle}</Cell>
      <Cell>
        {resultSide === null ? (
          <span className={styles.side}>{result}</span>
        ) : (
          <>
            <span className={styles.strong}>
              <Door row={row} subject={subjects.result}>
                {result}
              </Door>
            </span>
            {resultSide !== '' && (
              <span className={styles.side}>
                <Door row={row} subject={subjects.side}>
                  {resultSide}
                </Door>
              </span>
            )}
            {distance !== null && (
              <span className={styles.side}>
                <Door row={row} subject={subjects.result}>
                  {distance}
                </Door>
              </span>
            )}
          </>
        )}
      </Cell>
      <Cell>
        {t(`home.status.${row.status}`)}
        <span className={styles.side}>
          <Door row={row} subject={{ kind: 'completeness' }}>
            {t('home.answered', { answered: row.answered, applicable: row.applicable })}
          </Door>
        </span>
      </Cell>
      <Cell>
        <span className={styles.workflow}>
          {row.workflow === 'signed-off' && <Icon name="lock" />}
          {t(`home.workflow.${row.workflow}`)}
        </span>
      </Cell>
      <Cell quiet>{lastChange(row.updatedAt, t)}</Cell>
      <Cell>
        <RowMenu row={row} />
      </Cell>
    </Row>
  );
}

interface DoorProps {
  readonly row: AssessmentRow;
  readonly subject: Subject;
  readonly children: ReactNode;
}

/** A number that opens its passport; it stands above the link that the rest of the row is. */
function Door({ row, subject, children }: DoorProps) {
  return (
    <span className={styles.number}>
      <DistantNumber assessment={row.id} framework={row.framework} subject={subject}>
        {children}
      </DistantNumber>
    </span>
  );
}

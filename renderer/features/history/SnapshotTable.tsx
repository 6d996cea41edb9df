import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './History.module.css';
import { writeMomentKey } from './momentKey.ts';
import { type MomentRow, rowOfNow, rowOfPrevious, rowOfSnapshot } from './momentRows.ts';
import { useNow } from './useNow.ts';
import { usePreviousSnapshot } from './useSnapshots.ts';

/** Rows before "show all". */
const firstRows = 8;

export interface SnapshotTableProps {
  /** Newest first. */
  readonly snapshots: readonly SnapshotHead[];
  readonly onRestore: (seq: number, name: string) => void;
  readonly onDetails: (snapshot: SnapshotHead) => void;
}

/** Where the assessment stands now, at every snapshot, and where the cycle before ended. */
export function SnapshotTable({ snapshots, onRestore, onDetails }: SnapshotTableProps) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const { texts, draft } = useAssessment();
  const now = useNow();
  const previousSnapshot = usePreviousSnapshot();
  const { previous } = draft.assessment;
  const shown = showsAll ? snapshots : snapshots.slice(0, firstRows);
  const hidden = snapshots.length - shown.length;
  return (
    <section className={styles.first} aria-labelledby="snapshots-head">
      <SectionHead id="snapshots-head" title={t('history.snapshots.title')} />
      <div className={styles.table}>
        <Table caption={t('history.snapshots.title')}>
          <thead>
            <tr>
              <HeadCell>{t('history.snapshots.name')}</HeadCell>
              <HeadCell>{t('history.snapshots.day')}</HeadCell>
              <HeadCell>{t('history.snapshots.status')}</HeadCell>
              <HeadCell>{t(`history.snapshots.level.${texts.kind}`)}</HeadCell>
              {texts.kind !== 'ladder' && (
                <HeadCell num>{t(`history.snapshots.${texts.kind === 'check' ? 'percent' : 'score'}`)}</HeadCell>
              )}
              <HeadCell num>{t('history.snapshots.distance')}</HeadCell>
              <HeadCell>
                <VisuallyHidden>{t('history.snapshots.acts')}</VisuallyHidden>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            <MomentLine row={rowOfNow(t, texts, now)} hasScore={texts.kind !== 'ladder'} />
            {shown.map((snapshot) => (
              <MomentLine
                key={snapshot.seq}
                row={rowOfSnapshot(t, texts, snapshot)}
                hasScore={texts.kind !== 'ladder'}
                snapshot={snapshot}
                onRestore={onRestore}
                onDetails={onDetails}
              />
            ))}
            {previous !== undefined && hidden === 0 && (
              <MomentLine
                row={rowOfPrevious(t, texts, previous, previousSnapshot)}
                hasScore={texts.kind !== 'ladder'}
                previous
              />
            )}
          </tbody>
        </Table>
      </div>
      {hidden > 0 && (
        <p className={styles.more}>
          <LinkButton onClick={() => setShowsAll(true)}>
            {t('history.snapshots.showAll', { count: snapshots.length })}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

interface MomentLineProps {
  readonly row: MomentRow;
  readonly hasScore: boolean;
  readonly snapshot?: SnapshotHead;
  readonly previous?: boolean;
  readonly onRestore?: SnapshotTableProps['onRestore'];
  readonly onDetails?: SnapshotTableProps['onDetails'];
}

function MomentLine({ row, hasScore, snapshot, previous = false, onRestore, onDetails }: MomentLineProps) {
  const t = useTranslate();
  return (
    <Row>
      <HeadCell scope="row">
        <span className={styles.name}>{row.name}</span>
        {row.under !== null && <span className={styles.under}>{row.under}</span>}
      </HeadCell>
      <Cell quiet>{row.day}</Cell>
      <Cell quiet>{row.status}</Cell>
      <Cell>
        {row.level === null ? (
          t('history.none')
        ) : (
          <span className={styles.level}>
            {row.tile !== null && <Tile value={row.tile} />}
            <span>{row.level}</span>
          </span>
        )}
      </Cell>
      {hasScore && (
        <Cell num strong>
          {row.score}
        </Cell>
      )}
      <Cell num>{row.distance}</Cell>
      <Cell num>
        {snapshot !== undefined && (
          <SnapshotMenu snapshot={snapshot} name={row.name} onRestore={onRestore} onDetails={onDetails} />
        )}
        {previous && <PreviousMenu name={row.name} />}
      </Cell>
    </Row>
  );
}

interface SnapshotMenuProps {
  readonly snapshot: SnapshotHead;
  readonly name: string;
  readonly onRestore: SnapshotTableProps['onRestore'] | undefined;
  readonly onDetails: SnapshotTableProps['onDetails'] | undefined;
}

function SnapshotMenu({ snapshot, name, onRestore, onDetails }: SnapshotMenuProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { head, readOnly } = useAssessment();
  const before = writeMomentKey({ kind: 'snapshot', seq: snapshot.seq });
  return (
    <Menu
      trigger={<IconButton icon="more" label={t('history.snapshots.more', { name })} />}
      items={[
        {
          label: t('history.compare.withNow'),
          onSelect: () =>
            void navigate({
              to: '/a/$assessmentId/history/$before/$after',
              params: { assessmentId: head.id, before, after: 'now' },
            }),
        },
        {
          label: t('history.restore.open'),
          disabled: readOnly,
          reason: t('history.restore.readOnly'),
          onSelect: () => onRestore?.(snapshot.seq, name),
        },
        { label: t('history.details.open'), onSelect: () => onDetails?.(snapshot) },
      ]}
    />
  );
}

function PreviousMenu({ name }: { readonly name: string }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { head, draft } = useAssessment();
  const { previous } = draft.assessment;
  return (
    <Menu
      trigger={<IconButton icon="more" label={t('history.snapshots.more', { name })} />}
      items={[
        {
          label: t('history.compare.withNow'),
          onSelect: () =>
            void navigate({
              to: '/a/$assessmentId/history/$before/$after',
              params: { assessmentId: head.id, before: 'previous', after: 'now' },
            }),
        },
        ...(previous?.assessment === undefined
          ? []
          : [
              {
                kind: 'link' as const,
                label: t('history.previous.open'),
                href: `#/a/${previous.assessment}/results`,
              },
            ]),
      ]}
    />
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SaveState } from '../../saving/SaveState.tsx';
import { Button } from '../../ui/Button.tsx';
import { Doc } from '../../ui/Doc.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { ChangeList } from './ChangeList.tsx';
import { HistoryLead } from './HistoryLead.tsx';
import { NextCycleDialog } from './NextCycleDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SnapshotDetails } from './SnapshotDetails.tsx';
import { SnapshotTable } from './SnapshotTable.tsx';
import { TakeSnapshotDialog } from './TakeSnapshotDialog.tsx';
import { TrendSection } from './TrendSection.tsx';
import { useSnapshots } from './useSnapshots.ts';
import { usualComparison } from './usualComparison.ts';

type Open =
  | { readonly kind: 'snapshot' | 'cycle' }
  | { readonly kind: 'restore'; readonly seq: number; readonly name: string }
  | { readonly kind: 'details'; readonly snapshot: SnapshotHead }
  | null;

/** How the assessment came to be what it is: its snapshots, where they lead, and every change in plain words. */
export function HistoryScreen() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { head, draft, readOnly } = useAssessment();
  const snapshots = useSnapshots();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  if (snapshots === undefined) return <Loading />;

  const { previous } = draft.assessment;
  const hasMoments = snapshots.length > 0 || previous !== undefined;
  const compare = () => {
    const keys = usualComparison(snapshots, previous);
    void navigate({ to: '/a/$assessmentId/history/$before/$after', params: { assessmentId: head.id, ...keys } });
  };
  const restore = (seq: number, name: string) => setOpen({ kind: 'restore', seq, name });
  const take = (
    <Button
      kind="primary"
      icon="plus"
      disabled={readOnly}
      {...(readOnly ? { reason: t('history.take.readOnly') } : {})}
      onClick={() => setOpen({ kind: 'snapshot' })}
    >
      {t('history.take.open')}
    </Button>
  );
  return (
    <>
      <Doc>
        <Headline
          under={<HistoryLead snapshots={snapshots} />}
          actions={
            <>
              <Button onClick={compare}>{t('history.compare.open')}</Button>
              <Button onClick={() => setOpen({ kind: 'cycle' })}>{t('history.cycle.open')}</Button>
            </>
          }
        >
          {t('history.title')}
        </Headline>
        {hasMoments ? (
          <>
            <SnapshotTable
              snapshots={snapshots}
              onRestore={restore}
              onDetails={(snapshot) => setOpen({ kind: 'details', snapshot })}
            />
            <TrendSection snapshots={snapshots} />
          </>
        ) : (
          <EmptyState title={t('history.empty.title')}>{t('history.empty.text')}</EmptyState>
        )}
        <ChangeList onRestore={restore} />
      </Doc>
      <Foot actions={take}>
        <SaveState />
        <span>{t('history.foot.snapshots', { count: snapshots.length })}</span>
      </Foot>
      {open?.kind === 'snapshot' && <TakeSnapshotDialog onClose={close} />}
      {open?.kind === 'cycle' && <NextCycleDialog onClose={close} />}
      {open?.kind === 'restore' && <RestoreDialog seq={open.seq} name={open.name} onClose={close} />}
      {open?.kind === 'details' && <SnapshotDetails snapshot={open.snapshot} onClose={close} />}
    </>
  );
}

/** The frame of the screen stands while the first snapshots are read; nothing shifts when they come. */
function Loading() {
  const t = useTranslate();
  return (
    <>
      <Doc>
        <Headline>{t('history.title')}</Headline>
      </Doc>
      <Foot>
        <SaveState />
      </Foot>
    </>
  );
}

import { useState } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Doc } from '../../ui/Doc.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { AddActionDialog } from './AddActionDialog.tsx';
import { Board } from './Board.tsx';
import { CapacityDialog } from './CapacityDialog.tsx';
import { headline, underHeadline } from './outlookWords.ts';
import { PlanNotes } from './PlanNotes.tsx';
import { RoadmapFoot } from './RoadmapFoot.tsx';
import { useRoadmap } from './useRoadmap.ts';

type Open = { readonly kind: 'action'; readonly id: ActionId } | { readonly kind: 'add' | 'capacity' } | null;

/** The plan in waves: what is done when, by whom, and where it leads. */
export function RoadmapScreen() {
  const t = useTranslate();
  const { head, readOnly } = useAssessment();
  const view = useRoadmap();
  const [open, setOpen] = useState<Open>(null);
  const { status } = view.report.score;
  const openAction = (id: ActionId) => setOpen({ kind: 'action', id });
  const close = () => setOpen(null);
  const reason = readOnly ? { reason: t('roadmap.readOnly') } : {};
  const actions = (
    <>
      <Button icon="clock" disabled={readOnly} {...reason} onClick={() => setOpen({ kind: 'capacity' })}>
        {t('roadmap.capacity.open')}
      </Button>
      <Button icon="plus" disabled={readOnly} {...reason} onClick={() => setOpen({ kind: 'add' })}>
        {t('roadmap.add.open')}
      </Button>
    </>
  );
  return (
    <>
      <Doc wide>
        <Headline under={underHeadline(view)} actions={actions}>
          {status === 'empty' ? t('roadmap.headline.empty') : headline(view)}
        </Headline>
        {status === 'empty' && (
          <EmptyState
            title={t('roadmap.empty.title')}
            action={<TextLink href={`#/a/${head.id}/questions`}>{t('roadmap.empty.action')}</TextLink>}
          >
            {t('roadmap.empty.text')}
          </EmptyState>
        )}
        {(status !== 'empty' || view.plan.candidates.length > 0) && (
          <>
            <Board view={view} selected={open?.kind === 'action' ? open.id : null} onOpen={openAction} />
            <PlanNotes view={view} onOpen={openAction} />
          </>
        )}
      </Doc>
      <RoadmapFoot view={view} />
      {open?.kind === 'action' && <ActionDialog key={open.id} view={view} id={open.id} onClose={close} />}
      {open?.kind === 'add' && <AddActionDialog view={view} onClose={close} />}
      {open?.kind === 'capacity' && <CapacityDialog view={view} onClose={close} />}
    </>
  );
}

import { useState } from 'react';
import { Workflow } from '../../shared/assessment/schema.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { NextCycleDialog } from '../features/history/NextCycleDialog.tsx';
import { SignOffDialog } from '../features/review/SignOffDialog.tsx';
import { useWorkflow } from '../features/review/useWorkflow.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';

/** Where the assessment stands: draft, in review, signed off. Signing off keeps a snapshot and closes it for changes. */
export function WorkflowMenu() {
  const { head } = useAssessment();
  const t = useTranslate();
  const move = useWorkflow();
  const [open, setOpen] = useState<'sign-off' | 'cycle' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        trigger={
          <Button
            kind="bare"
            aria-label={t('app.workflow.label', { state: t(`app.workflow.${head.workflow}`) })}
            {...(head.workflow === 'signed-off' ? { icon: 'lock' } : {})}
          >
            {t(`app.workflow.${head.workflow}`)}
          </Button>
        }
        items={[
          ...Workflow.options.map((workflow) => ({
            label: t(`app.workflow.to.${workflow}`),
            disabled: workflow === head.workflow,
            onSelect: () => (workflow === 'signed-off' ? setOpen('sign-off') : void move(workflow)),
          })),
          { kind: 'separator' },
          { kind: 'link', label: t('review.workflow.open'), href: `#/a/${head.id}/review` },
          { label: t('app.nextCycle'), onSelect: () => setOpen('cycle') },
        ]}
      />
      {open === 'sign-off' && <SignOffDialog onClose={close} />}
      {open === 'cycle' && <NextCycleDialog onClose={close} />}
    </>
  );
}

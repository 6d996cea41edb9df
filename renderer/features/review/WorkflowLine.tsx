import { useState } from 'react';
import { Workflow } from '../../../shared/assessment/schema.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { signedWords } from '../../comments/momentWords.ts';
import { NameField } from '../../comments/NameField.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Review.module.css';
import { SignOffDialog } from './SignOffDialog.tsx';
import { useSandboxOpen } from './useSandboxOpen.ts';
import { useWorkflow } from './useWorkflow.ts';
import { type WorkflowPlace, workflowPlaces } from './workflowSteps.ts';

/** Where the assessment stands, who brought it there and when, and the ways on. */
export function WorkflowLine() {
  const t = useTranslate();
  const { head, stored } = useAssessment();
  const move = useWorkflow();
  const [signing, setSigning] = useState(false);
  const [busy, setBusy] = useState(false);
  const places = workflowPlaces(head.workflow, stored.draft.assessment.steps ?? []);
  const now = places.findIndex(({ isCurrent }) => isCurrent);
  const go = async (workflow: Workflow) => {
    if (workflow === 'signed-off') return setSigning(true);
    setBusy(true);
    await move(workflow);
    setBusy(false);
  };
  return (
    <section className={styles.workflow} aria-label={t('review.workflow.label')}>
      <ol className={styles.steps}>
        {places.map((place, index) => (
          <Step key={place.state} place={place} isFirst={index === 0} isAhead={index > now} />
        ))}
      </ol>
      <div className={styles.sign}>
        <NameField hint />
        <div className={styles.moves}>
          {Workflow.options
            .filter((workflow) => workflow !== head.workflow)
            .map((workflow) => (
              <Move key={workflow} to={workflow} from={head.workflow} busy={busy} onMove={() => void go(workflow)} />
            ))}
        </div>
      </div>
      {signing && <SignOffDialog onClose={() => setSigning(false)} />}
    </section>
  );
}

function Step({
  place: { state, isCurrent, step },
  isFirst,
  isAhead,
}: {
  readonly place: WorkflowPlace;
  readonly isFirst: boolean;
  readonly isAhead: boolean;
}) {
  const t = useTranslate();
  const since = isFirst
    ? t('review.workflow.begun')
    : t(isAhead ? 'review.workflow.notYet' : 'review.workflow.unrecorded');
  return (
    <li className={styles.step} aria-current={isCurrent ? 'step' : undefined}>
      {!isFirst && <Icon name="chevronRight" />}
      <div>
        <p className={styles.state}>{t(`app.workflow.${state}`)}</p>
        <p className={styles.since}>{step === undefined ? since : signedWords(t, step)}</p>
      </div>
    </li>
  );
}

interface MoveProps {
  readonly to: Workflow;
  readonly from: Workflow;
  readonly busy: boolean;
  readonly onMove: () => void;
}

/** The next state is the first choice. What a sandbox tries is not what would be signed, so nothing moves beside one. */
function Move({ to, from, busy, onMove }: MoveProps) {
  const t = useTranslate();
  const isOpen = useSandboxOpen();
  const order = Workflow.options;
  const isNext = order.indexOf(to) === order.indexOf(from) + 1;
  return (
    <Button
      kind={isNext ? 'primary' : 'default'}
      busy={busy}
      disabled={isOpen}
      {...(isOpen ? { reason: t('whatif.bar.workflow') } : {})}
      {...(to === 'signed-off' ? { icon: 'lock' as const } : {})}
      onClick={onMove}
    >
      {t(`review.workflow.to.${to}`)}
    </Button>
  );
}

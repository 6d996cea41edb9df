import type { Change } from '../../shared/assessment/change.ts';
import { type ChangeFrame, describeValue } from '../../shared/history/describeChange.ts';
import { entryName } from '../../shared/history/entryName.ts';
import { setPresenting, usePresenting } from '../api/presenting.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { MessageDialog } from '../ui/MessageDialog.tsx';
import styles from './ConflictDialog.module.css';

/** Settles a stale write: what is stored now beside what was typed here. Neither is lost without a choice. */
export function ConflictDialog() {
  const { conflict, session, framework, texts, draft } = useAssessment();
  const t = useTranslate();
  const presenting = usePresenting();
  if (conflict === null) return null;
  if (presenting) return <PresentedConflict />;
  const mine = conflict.mine.find((change) => isAbout(change, conflict.key)) ?? conflict.mine[0];
  const { participants = [], actions = [] } = draft.assessment;
  const frame: ChangeFrame = { framework, texts, t, participants, actions };
  return (
    <Dialog
      open
      title={t('app.conflict.title')}
      onClose={() => void session.settle('theirs')}
      actions={
        <>
          <Button onClick={() => void session.settle('theirs')}>{t('app.conflict.keepTheirs')}</Button>
          <Button kind="primary" onClick={() => void session.settle('mine')}>
            {t('app.conflict.keepMine')}
          </Button>
        </>
      }
    >
      <p>{t('app.conflict.text')}</p>
      <p className={styles.about}>{t('app.conflict.about', { name: entryName(conflict.key, frame) })}</p>
      <dl className={styles.sides}>
        <div>
          <dt>{t('app.conflict.theirs')}</dt>
          <dd>{describeValue(conflict.key, conflict.theirs, frame)}</dd>
        </div>
        <div>
          <dt>{t('app.conflict.mine')}</dt>
          <dd>{describeValue(conflict.key, mine?.value ?? null, frame)}</dd>
        </div>
      </dl>
    </Dialog>
  );
}

/** Before the room neither side is shown: one of them may hold what is not for it. */
function PresentedConflict() {
  const t = useTranslate();
  const leave = () => setPresenting(false);
  return (
    <MessageDialog title={t('present.conflict.title')} close={t('present.conflict.leave')} onClose={leave}>
      <p>{t('present.conflict.text')}</p>
    </MessageDialog>
  );
}

function isAbout(change: Change, key: string): boolean {
  const [entry, ...ids] = key.split(':');
  return change.entry === entry && ids.every((id) => Object.values(change).includes(id));
}

import type { PlanChange } from '../../../shared/roadmap/planDiff.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Note } from '../../ui/Note.tsx';
import { actionTitle } from './actionSubject.ts';
import styles from './ChangesDialog.module.css';
import { changePhrase } from './changeWords.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useCardActs } from './useCardActs.ts';

export interface ChangesDialogProps {
  readonly view: RoadmapView;
  readonly changes: readonly PlanChange[];
  readonly onTakeNote: () => void;
  readonly onClose: () => void;
}

/** What new answers did to the plan, item by item. */
export function ChangesDialog({ view, changes, onTakeNote, onClose }: ChangesDialogProps) {
  const t = useTranslate();
  const { open, readOnly } = useCardActs();
  return (
    <Dialog
      open
      title={t('roadmap.changed.title')}
      onClose={onClose}
      closeLabel={t('roadmap.edit.close')}
      actions={
        <>
          <Button onClick={onClose}>{t('roadmap.changed.later')}</Button>
          <Button kind="primary" disabled={readOnly} onClick={onTakeNote}>
            {t('roadmap.changed.takeNote')}
          </Button>
        </>
      }
    >
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.action}`}>
            <LinkButton aria-haspopup="dialog" onClick={() => open(change.action)}>
              {actionTitle(view.report, change.action)}
            </LinkButton>
            <span>{changePhrase(view.report, change)}</span>
          </li>
        ))}
      </ul>
      <Note>{t('roadmap.changed.note')}</Note>
    </Dialog>
  );
}

import type { ActionId } from '../../../shared/base/ids.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionAbout } from './ActionAbout.tsx';
import styles from './ActionDialog.module.css';
import { neededBy } from './actionEdits.ts';
import { actionSubject } from './actionSubject.ts';
import { OwnFields } from './OwnFields.tsx';
import { PlanFields } from './PlanFields.tsx';
import type { RoadmapView } from './roadmapView.ts';
import { useActionEdit } from './useActionEdit.ts';
import { WhoFields } from './WhoFields.tsx';

export interface ActionDialogProps {
  readonly view: RoadmapView;
  readonly id: ActionId;
  readonly onClose: () => void;
}

/** Everything about one action; every field is stored as it is left. */
export function ActionDialog({ view, id, onClose }: ActionDialogProps) {
  const t = useTranslate();
  const { report } = view;
  const subject = actionSubject(report, id);
  const { patch, forget, readOnly } = useActionEdit(id);
  const needed = neededBy(id, report.input.assessment);
  const own = subject.kind === 'own';
  const remove = () => {
    void forget();
    if (own) onClose();
  };
  return (
    <Dialog
      open
      title={subject.title}
      onClose={onClose}
      closeLabel={t('roadmap.edit.close')}
      size="wide"
      actions={
        <>
          {own ? (
            <Button
              icon="trash"
              disabled={readOnly || needed.length > 0}
              {...(needed.length > 0 ? { reason: t('roadmap.edit.needed', { titles: needed.join(', ') }) } : {})}
              onClick={remove}
            >
              {t('roadmap.edit.remove')}
            </Button>
          ) : (
            <Button icon="rotate" disabled={readOnly || subject.edit === undefined} onClick={remove}>
              {t('roadmap.edit.reset')}
            </Button>
          )}
          <Button kind="primary" onClick={onClose}>
            {t('roadmap.edit.done')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <ActionAbout view={view} subject={subject} />
        <div className={styles.fields}>
          {own && <OwnFields view={view} subject={subject} patch={patch} readOnly={readOnly} />}
          <WhoFields view={view} subject={subject} patch={patch} readOnly={readOnly} />
          <PlanFields view={view} subject={subject} patch={patch} readOnly={readOnly} />
        </div>
      </div>
    </Dialog>
  );
}

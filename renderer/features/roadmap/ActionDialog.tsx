import type { ActionId } from '../../../shared/base/ids.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ActionAbout } from './ActionAbout.tsx';
import styles from './ActionDialog.module.css';
import { ActionReaders } from './ActionReaders.tsx';
import { neededBy } from './actionEdits.ts';
import { actionSubject } from './actionSubject.ts';
import { CostFields } from './CostFields.tsx';
import { FactorTable } from './FactorTable.tsx';
import { isSplittable } from './moves.ts';
import { OwnFields } from './OwnFields.tsx';
import type { RoadmapView } from './roadmapView.ts';
import { useActionEdit } from './useActionEdit.ts';
import { useCardActs } from './useCardActs.ts';
import { WatchFields } from './WatchFields.tsx';
import { WhereFields } from './WhereFields.tsx';
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
  const acts = useCardActs();
  const canSplit = isSplittable(subject.candidate);
  const joinAndClose = () => {
    acts.join(id);
    onClose();
  };
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
          {canSplit && (
            <Button icon="copy" disabled={readOnly} onClick={() => acts.split(id)}>
              {t('roadmap.menu.split')}
            </Button>
          )}
          {subject.kind === 'part' && (
            <Button icon="link" disabled={readOnly} onClick={joinAndClose}>
              {t('roadmap.menu.join')}
            </Button>
          )}
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
        <ActionAbout view={view} subject={subject} onLeave={onClose} />
        <div className={styles.fields}>
          {own && <OwnFields view={view} subject={subject} patch={patch} readOnly={readOnly} />}
          <WhoFields view={view} subject={subject} patch={patch} readOnly={readOnly} />
          <WhereFields view={view} subject={subject} patch={patch} readOnly={readOnly} />
          <WatchFields view={view} subject={subject} patch={patch} readOnly={readOnly} />
          <CostFields view={view} subject={subject} patch={patch} readOnly={readOnly} />
          <div className={styles.wide}>
            <TextArea
              label={t('roadmap.edit.note')}
              side={
                <ActionReaders
                  edit={subject.edit}
                  name="note"
                  title={t('roadmap.edit.note')}
                  patch={patch}
                  readOnly={readOnly}
                />
              }
              value={subject.edit?.note ?? ''}
              rows={2}
              maxLength={2_000}
              readOnly={readOnly}
              onCommit={(note, overUnseen) => patch({ note }, overUnseen)}
            />
          </div>
        </div>
        {subject.candidate !== undefined && subject.candidate.kind !== 'discovery' && (
          <FactorTable view={view} subject={subject} candidate={subject.candidate} />
        )}
      </div>
    </Dialog>
  );
}

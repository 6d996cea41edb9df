import { useState } from 'react';
import type { Goals } from '../../shared/assessment/schema.ts';
import type { PillarFramework } from '../../shared/frameworks/structure.ts';
import type { PillarTexts } from '../../shared/frameworks/texts.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Note } from '../ui/Note.tsx';
import { GoalPoints } from './GoalPoints.tsx';
import { type Points, settledGoals, withGoals } from './points.ts';

export interface GoalsDialogProps {
  readonly framework: PillarFramework;
  readonly texts: PillarTexts;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Weighs the questions of the open assessment by what its goals are worth; stored in one step once all 100 points are shared out. */
export function GoalsDialog({ framework, texts, open, onClose }: GoalsDialogProps) {
  const { draft, edit, readOnly } = useAssessment();
  const t = useTranslate();
  const { settings } = draft.assessment;
  const stored: Points = settings?.goals ?? {};
  /** Null while nothing is moved: then the stored points are shown, whoever changed them. Closing keeps what is half shared out. */
  const [moved, setMoved] = useState<Points | null>(null);
  const points = moved ?? stored;
  const goals = settledGoals(framework.goals, points);
  const byHand = Object.keys(settings?.weights ?? {}).length;
  const store = (next: Goals | null) => {
    void edit({ entry: 'settings', value: withGoals(settings, next) });
    setMoved(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={t('goals.title')}
      onClose={onClose}
      closeLabel={t('goals.close')}
      size="wide"
      actions={
        <>
          {settings?.goals !== undefined && (
            <Button disabled={readOnly} onClick={() => store(null)}>
              {t('goals.remove')}
            </Button>
          )}
          <Button
            kind="primary"
            disabled={readOnly || goals === null}
            reason={t(readOnly ? 'goals.readOnly' : 'goals.mustTotal')}
            onClick={() => store(goals)}
          >
            {t('goals.use')}
          </Button>
        </>
      }
    >
      <Note>{t(readOnly ? 'goals.readOnly' : 'goals.lead')}</Note>
      <GoalPoints framework={framework} texts={texts} points={points} onChange={setMoved} disabled={readOnly} />
      {byHand > 0 && <Note>{t('goals.byHand', { count: byHand })}</Note>}
    </Dialog>
  );
}

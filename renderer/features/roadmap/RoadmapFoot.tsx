import { useNavigate } from '@tanstack/react-router';
import { plain } from '../../../shared/report/numbers.ts';
import { usePreferences } from '../../api/queries.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SaveState } from '../../saving/SaveState.tsx';
import { Button } from '../../ui/Button.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { planCounts } from './planNotes.ts';
import type { RoadmapView } from './roadmapView.ts';
import type { BoardUndo } from './useBoardUndo.ts';

export interface RoadmapFootProps {
  readonly view: RoadmapView;
  readonly undo: BoardUndo;
}

/** The status line: saved, how full the plan is, what it lacks, keys, and the way on. */
export function RoadmapFoot({ view, undo }: RoadmapFootProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { head, readOnly } = useAssessment();
  const { singleKeys } = usePreferences();
  const { planned, capacity, ownerless, edited } = planCounts(view);
  const params = { assessmentId: head.id };
  return (
    <Foot
      actions={
        <>
          <Keys
            label={t('roadmap.keys.label')}
            items={[
              { key: '← ↑ ↓ →', word: t('roadmap.keys.move') },
              { key: singleKeys ? '[ ]' : 'Alt ← →', word: t('roadmap.keys.carry') },
              { key: 'Enter', word: t('roadmap.keys.open') },
            ]}
          />
          {!readOnly && (
            <>
              <IconButton
                icon="undo"
                label={t('roadmap.foot.undo')}
                disabled={!head.canUndo}
                onClick={undo.undo}
                {...(singleKeys ? { keyCap: 'U' } : {})}
              />
              <IconButton icon="redo" label={t('roadmap.foot.redo')} disabled={!head.canRedo} onClick={undo.redo} />
            </>
          )}
          <Button kind="primary" onClick={() => void navigate({ to: '/a/$assessmentId/report', params })}>
            {t('roadmap.foot.report')}
          </Button>
        </>
      }
    >
      <SaveState />
      <span>{t('roadmap.foot.planned', { planned: plain(t, planned), capacity: plain(t, capacity) })}</span>
      {ownerless > 0 && <span>{t('roadmap.foot.ownerless', { count: ownerless })}</span>}
      {edited > 0 && <span>{t('roadmap.foot.edited', { count: edited })}</span>}
    </Foot>
  );
}

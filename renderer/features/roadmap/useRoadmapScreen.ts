import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import { today } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { statusPatch } from './actionEdits.ts';
import { actionSubject, actionTitle } from './actionSubject.ts';
import { roadmapSearch } from './lens.ts';
import { joinChanges } from './partEdits.ts';
import { refuse } from './refuse.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useBoardEdit } from './useBoardEdit.ts';
import { type BoardUndo, useBoardUndo } from './useBoardUndo.ts';
import type { CardActs } from './useCardActs.ts';
import { useLastingActs } from './useLastingActs.ts';
import { type Moves, useMoves } from './useMoves.ts';

/** What lies over the screen. */
export type OpenDialog =
  | { readonly kind: 'action' | 'not-now' | 'split'; readonly id: ActionId }
  | { readonly kind: 'add' | 'capacity' | 'routes' | 'changes' | 'value' }
  | null;

export interface RoadmapScreenState {
  readonly open: OpenDialog;
  readonly show: (dialog: OpenDialog) => void;
  readonly acts: CardActs;
  readonly moves: Moves;
  readonly undo: BoardUndo;
}

/** What the screen has open, and everything that its cards can ask for. */
export function useRoadmapScreen(view: RoadmapView): RoadmapScreenState {
  const t = useTranslate();
  const { session, readOnly } = useAssessment();
  const { edit, patched } = useBoardEdit();
  const { action } = roadmapSearch(useSearch({ strict: false }));
  const [open, show] = useState<OpenDialog>(() => {
    const asked = view.plan.candidates.find(({ id }) => id === action);
    return asked === undefined ? null : { kind: 'action', id: asked.id };
  });
  const moves = useMoves(view, (id) => show({ kind: 'not-now', id }));
  const undo = useBoardUndo(moves.say);
  const acts = useLastingActs({
    readOnly,
    open: (id) => show({ kind: 'action', id }),
    move: moves.move,
    keep: moves.keep,
    askReason: (id) => (readOnly ? refuse(t) : show({ kind: 'not-now', id })),
    setStatus: (id, status) => {
      void edit([patched(id, statusPatch(status, today()))]);
      moves.say(
        t('roadmap.said.status', { title: actionTitle(view.report, id), status: t(`roadmap.status.${status}`) }),
      );
    },
    split: (id) => show({ kind: 'split', id }),
    join: (id) => {
      void edit(joinChanges(session.state().draft.assessment, actionSubject(view.report, id).whole));
      moves.say(t('roadmap.said.joined', { title: actionTitle(view.report, actionSubject(view.report, id).whole) }));
    },
  });
  return { open, show, acts, moves, undo };
}

import { useState } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { actionTitle } from './actionSubject.ts';
import { canTakeWave, isIdle, type Move, movePatch } from './moves.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useBoardEdit } from './useBoardEdit.ts';
import type { DropPlace } from './useCardDrag.ts';

export interface Moves {
  readonly move: (id: ActionId, move: Move) => void;
  /** A card came down somewhere; "not now" asks for its reason first. */
  readonly drop: (id: ActionId, place: DropPlace) => void;
  /** What the last move did, for those who hear it. */
  readonly said: string;
  readonly say: (words: string) => void;
}

/** Puts actions where a person wants them, however that was asked: by pointer, menu or key. */
export function useMoves(view: RoadmapView, askReason: (id: ActionId) => void): Moves {
  const t = useTranslate();
  const { readOnly } = useAssessment();
  const { edit, patched } = useBoardEdit();
  const [said, say] = useState('');

  const move = (id: ActionId, wanted: Move) => {
    const title = actionTitle(view.report, id);
    if (readOnly || isIdle(view, id, wanted)) return;
    if (wanted.to === 'wave' && !canTakeWave(view, id)) {
      say(t('roadmap.said.discovery', { title }));
      return;
    }
    void edit([patched(id, movePatch(wanted))]);
    say(t(`roadmap.said.${wanted.to}`, { title, wave: wanted.to === 'wave' ? wanted.wave : 0 }));
  };
  const drop = (id: ActionId, place: DropPlace) => {
    if (place === 'not-now') askReason(id);
    else move(id, place === 'planner' ? { to: 'planner' } : { to: 'wave', wave: place });
  };
  return { move, drop, said, say };
}

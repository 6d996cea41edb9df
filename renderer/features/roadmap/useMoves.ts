import { useState } from 'react';
import type { Change } from '../../../shared/assessment/change.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { checkMove, type MoveCheck } from '../../../shared/roadmap/checkMove.ts';
import type { Move } from '../../../shared/roadmap/moves.ts';
import { shownAssessment } from '../../../shared/workshop/shownAssessment.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { actionTitle } from './actionSubject.ts';
import { canTakeWave, isIdle } from './moves.ts';
import { refuse } from './refuse.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useBoardEdit } from './useBoardEdit.ts';
import type { DropPlace } from './useCardDrag.ts';

/** A move that breaks a rule and waits for a person. */
export interface PendingMove {
  readonly move: Move;
  readonly check: MoveCheck;
}

export interface Moves {
  /** Makes a move that breaks nothing; asks about one that does. */
  readonly move: (move: Move) => void;
  /** The same for a card that lies there already: the planner moves it no more. */
  readonly keep: (move: Move) => void;
  /** A card came down somewhere; "not now" asks for its reason first. */
  readonly drop: (id: ActionId, place: DropPlace) => void;
  readonly pending: PendingMove | null;
  /** Stores what the person chose, as one step; null takes the move back. */
  readonly settle: (changes: readonly Change[] | null) => void;
  /** What the last move did, for those who hear it. */
  readonly said: string;
  readonly say: (words: string) => void;
}

/** Puts actions where a person wants them, however that was asked: by pointer, menu or key. Nothing is broken in silence: what a move
 * breaks is said before it is stored, with the ways to mend it. */
export function useMoves(view: RoadmapView, askReason: (id: ActionId) => void): Moves {
  const t = useTranslate();
  const { session, framework, readOnly, stored } = useAssessment();
  const { edit } = useBoardEdit();
  const [said, say] = useState('');
  const [pending, setPending] = useState<PendingMove | null>(null);

  const store = (move: Move, changes: readonly Change[]) => {
    void edit(changes);
    const title = actionTitle(view.report, move.action);
    say(
      typeof move.to === 'number'
        ? t('roadmap.said.wave', { title, wave: move.to })
        : t(`roadmap.said.${move.to}`, { title }),
    );
  };
  const move = (wanted: Move) => {
    if (readOnly) refuse(t);
    else if (!isIdle(view, wanted)) keep(wanted);
  };
  const keep = (wanted: Move) => {
    if (readOnly) return;
    if (typeof wanted.to === 'number' && !canTakeWave(view, wanted.action)) {
      say(t('roadmap.said.discovery', { title: actionTitle(view.report, wanted.action) }));
      return;
    }
    const check = checkMove(
      framework,
      shownAssessment(session.state().draft, stored.readOnly),
      view.report.score,
      wanted,
    );
    if (check.changes.length === 0) return;
    if (check.problems.length > 0) setPending({ move: wanted, check });
    else store(wanted, check.changes);
  };
  const drop = (id: ActionId, place: DropPlace) => {
    if (place === 'not-now') askReason(id);
    else move({ action: id, to: place === 'planner' ? 'free' : place });
  };
  const settle = (changes: readonly Change[] | null) => {
    setPending(null);
    if (pending === null) return;
    if (changes === null) say(t('roadmap.said.back', { title: actionTitle(view.report, pending.move.action) }));
    else store(pending.move, changes);
  };
  return { move, keep, drop, pending, settle, said, say };
}

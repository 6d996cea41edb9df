import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import { usePreferences } from '../../api/queries.ts';
import styles from './Board.module.css';
import { boardKey } from './boardKey.ts';
import { neighbour } from './cardMoves.ts';
import { DropBar } from './DropBar.tsx';
import { breakingWaves, waveOf } from './moves.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useCardActs } from './useCardActs.ts';
import { type DropPlace, useDrops } from './useCardDrag.ts';
import { useFollowedCard } from './useFollowedCard.ts';
import { WaveColumn } from './WaveColumn.tsx';

export interface BoardProps {
  readonly view: RoadmapView;
  readonly selected: ActionId | null;
  /** A dialog is open: the focus is its own. */
  readonly covered: boolean;
  readonly onDrop: (id: ActionId, place: DropPlace) => void;
}

/** Most waves beside each other; further ones stand below. */
const abreast = 4;

/** Waves as columns. Arrow keys lead from card to card; with Alt, and by digits and brackets, they take the card along. */
export function Board({ view, selected, covered, onDrop }: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const { singleKeys } = usePreferences();
  const acts = useCardActs();
  const held = useDrops(onDrop);
  const breaking = useMemo(() => (held === null ? [] : breakingWaves(view, held)), [view, held]);
  const follow = useFollowedCard(board, view, covered);
  const columns = view.waves.map((wave) => wave.actions.map((action) => String(action.id)));

  const onKey = (id: ActionId, event: KeyboardEvent) => {
    const asked = boardKey(event, singleKeys);
    if (asked !== null) {
      event.preventDefault();
      return act(id, asked);
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(columns, id, event.key);
    if (next === null) return;
    event.preventDefault();
    cardButton(next)?.focus();
  };
  const act = (id: ActionId, asked: NonNullable<ReturnType<typeof boardKey>>) => {
    switch (asked.do) {
      case 'menu':
        board.current?.querySelector<HTMLElement>(`[data-menu="${CSS.escape(id)}"]`)?.click();
        break;
      case 'not-now':
        if (!acts.readOnly) acts.askReason(id);
        break;
      case 'planner':
        follow(id);
        acts.move({ action: id, to: 'free' });
        break;
      case 'wave':
      case 'shift': {
        const wave = asked.do === 'wave' ? asked.wave : waveOf(view, id) + asked.by;
        if (wave < 1 || wave > view.waves.length) break;
        follow(id);
        acts.move({ action: id, to: wave });
      }
    }
  };
  const cardButton = (id: string) => board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);

  return (
    <div
      ref={board}
      className={styles.board}
      style={{ gridTemplateColumns: `repeat(${Math.min(abreast, view.waves.length)}, minmax(0, 1fr))` }}
    >
      {view.waves.map((wave) => (
        <WaveColumn
          key={wave.number}
          view={view}
          wave={wave}
          selected={selected}
          breaks={breaking.includes(wave.number)}
          onKey={onKey}
        />
      ))}
      <DropBar shown={held !== null} />
    </div>
  );
}

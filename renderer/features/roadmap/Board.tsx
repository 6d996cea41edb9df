import { useMemo, useRef } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import styles from './Board.module.css';
import { DropBar } from './DropBar.tsx';
import { breakingWaves } from './moves.ts';
import type { RoadmapView } from './roadmapView.ts';
import { type DropPlace, useDrops } from './useCardDrag.ts';
import { useCardKeys } from './useCardKeys.ts';
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

/** Waves as columns: cards go from one to another by pointer, key or menu. */
export function Board({ view, selected, covered, onDrop }: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const held = useDrops(onDrop);
  const breaking = useMemo(() => (held === null ? [] : breakingWaves(view, held)), [view, held]);
  const columns = useMemo(() => view.waves.map((wave) => wave.actions.map(({ id }) => id)), [view]);
  useCardKeys(board, view, columns, covered);
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
          selected={wave.actions.some(({ id }) => id === selected) ? selected : null}
          breaks={breaking.includes(wave.number)}
        />
      ))}
      <DropBar shown={held !== null} />
    </div>
  );
}

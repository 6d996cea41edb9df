import { type KeyboardEvent, useRef } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import { plain } from '../../../shared/report/numbers.ts';
import type { WaveView } from '../../../shared/report/planned.ts';
import { LoadBar } from '../../charts/LoadBar.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { ActionCard } from './ActionCard.tsx';
import styles from './Board.module.css';
import { neighbour } from './cardMoves.ts';
import type { RoadmapView } from './roadmapView.ts';
import { nextStage, waveHead } from './waveHeads.ts';

export interface BoardProps {
  readonly view: RoadmapView;
  readonly selected: ActionId | null;
  readonly onOpen: (id: ActionId) => void;
}

/** Most waves beside each other; further ones stand below. */
const abreast = 4;

/** Waves as columns, cards in the order of choice. Arrow keys move from card to card. */
export function Board({ view, selected, onOpen }: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const columns = view.waves.map((wave) => wave.actions.map((action) => String(action.id)));
  const move = (id: ActionId, event: KeyboardEvent) => {
    const next = neighbour(columns, id, event.key);
    if (next === null) return;
    event.preventDefault();
    board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div
      ref={board}
      className={styles.board}
      style={{ gridTemplateColumns: `repeat(${Math.min(abreast, view.waves.length)}, minmax(0, 1fr))` }}
    >
      {view.waves.map((wave) => (
        <WaveColumn key={wave.number} view={view} wave={wave} selected={selected} onOpen={onOpen} onKey={move} />
      ))}
    </div>
  );
}

interface WaveColumnProps extends BoardProps {
  readonly wave: WaveView;
  readonly onKey: (id: ActionId, event: KeyboardEvent) => void;
}

function WaveColumn({ view, wave, selected, onOpen, onKey }: WaveColumnProps) {
  const t = useTranslate();
  const head = waveHead(view, wave);
  const id = `wave-${wave.number}`;
  return (
    <section className={styles.wave} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{head.title}</h2>
        <span className={styles.projected}>
          {head.projected !== '' && (
            <PassportNumber
              subject={{ kind: 'wave-projection', wave: wave.number, section: nextStage(view)?.id ?? null }}
              side="bottom"
            >
              {head.projected}
            </PassportNumber>
          )}
        </span>
        <span>{head.dates}</span>
        <span className={styles.end}>{head.note}</span>
        <span className={styles.load}>
          <LoadBar load={wave.loadDays} capacity={wave.capacityDays} />
        </span>
        <span>{head.load}</span>
        <span className={head.over ? styles.over : styles.end}>{head.rest}</span>
      </header>
      {wave.actions.length === 0 ? (
        <p className={styles.free}>{t('roadmap.wave.empty', { days: plain(t, wave.capacityDays) })}</p>
      ) : (
        <ul className={styles.cards}>
          {wave.actions.map((action) => (
            <li key={action.id}>
              <ActionCard
                report={view.report}
                action={action}
                selected={action.id === selected}
                onOpen={() => onOpen(action.id)}
                onKey={(event) => onKey(action.id, event)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

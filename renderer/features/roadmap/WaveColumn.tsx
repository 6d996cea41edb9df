import { memo, useMemo, useRef } from 'react';
import type { ActionId } from '../../../shared/base/ids.ts';
import type { WaveView } from '../../../shared/report/planned.ts';
import { LoadBar } from '../../charts/LoadBar.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportNumber } from '../../passport/PassportNumber.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ActionCard } from './ActionCard.tsx';
import { cardView } from './cardView.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useDropPlace } from './useCardDrag.ts';
import styles from './WaveColumn.module.css';
import { emptyWords, nextStage, waveHead } from './waveHeads.ts';

export interface WaveColumnProps {
  readonly view: RoadmapView;
  readonly wave: WaveView;
  readonly selected: ActionId | null;
  /** The card in the air would break a rule here. */
  readonly breaks: boolean;
}

/** A wave: its dates, load and projection, and its cards in the order of choice. Cards can be dropped on all of it. */
export const WaveColumn = memo(Column);

function Column({ view, wave, selected, breaks }: WaveColumnProps) {
  const t = useTranslate();
  const column = useRef<HTMLElement>(null);
  const over = useDropPlace(column, wave.number);
  const head = useMemo(() => waveHead(view, wave), [view, wave]);
  const cards = useMemo(() => wave.actions.map((action) => cardView(view, action)), [view, wave]);
  const id = `wave-${wave.number}`;
  const stage = nextStage(view);
  return (
    <section ref={column} className={over ? styles.over : styles.wave} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{head.title}</h2>
        <span className={styles.projected}>
          {head.projected !== '' && (
            <PassportNumber
              subject={{ kind: 'wave-projection', wave: wave.number, section: stage?.id ?? null }}
              side="bottom"
            >
              {head.projected}
            </PassportNumber>
          )}
        </span>
        <span className={stage === null ? undefined : styles.whole}>{head.dates}</span>
        <span className={stage === null ? styles.end : styles.whole}>{head.note}</span>
        <span className={styles.load}>
          <LoadBar load={wave.loadDays} capacity={wave.capacityDays} />
        </span>
        {over && breaks ? (
          <span className={styles.breaks}>
            <Icon name="warning" size="small" />
            {t('roadmap.wave.breaks')}
          </span>
        ) : (
          <>
            <span>
              <PassportNumber subject={{ kind: 'wave-load', wave: wave.number }} side="bottom">
                {head.load}
              </PassportNumber>
            </span>
            <span className={head.over ? styles.tooMuch : styles.end}>{head.rest}</span>
            {head.cost !== '' && <span className={styles.whole}>{head.cost}</span>}
          </>
        )}
      </header>
      {wave.actions.length === 0 ? (
        <p className={styles.free}>{emptyWords(view, wave)}</p>
      ) : (
        <ul className={styles.cards}>
          {cards.map((card) => (
            <li key={card.id}>
              <ActionCard card={card} selected={card.id === selected} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

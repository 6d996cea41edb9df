import { useId } from 'react';
import type { ActionView } from '../../../shared/report/planned.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { CardMenu } from './CardMenu.tsx';
import { aboutWords } from './cardFacts.ts';
import { cardCommands } from './cardMenu.ts';
import styles from './GridCard.module.css';
import type { RoadmapView } from './roadmapView.ts';
import { useCardActs } from './useCardActs.ts';
import { useNear } from './useNear.ts';

export interface GridCardProps {
  readonly view: RoadmapView;
  readonly action: ActionView;
  /** 0: not planned. */
  readonly wave: number;
}

/** An action as a label: what it serves, what is done, in which wave. Opens it. */
export function GridCard({ view, action, wave }: GridCardProps) {
  const t = useTranslate();
  const id = useId();
  const near = useNear();
  const { open } = useCardActs();
  return (
    <div className={styles.card}>
      <div className={styles.top}>
        <span id={id} className={styles.about}>
          <span>{aboutWords(view.report, action)}</span>
          <span>{wave === 0 ? t('roadmap.gridLens.later') : t('roadmap.wave.title', { wave })}</span>
        </span>
        <span className={styles.menu}>
          {near.is && <CardMenu id={action.id} title={action.title} commands={cardCommands(view, action.id)} />}
        </span>
      </div>
      <button
        type="button"
        data-card={action.id}
        aria-haspopup="dialog"
        aria-describedby={id}
        onFocus={near.bring}
        onPointerEnter={near.bring}
        onClick={() => open(action.id)}
      >
        {action.title}
      </button>
    </div>
  );
}

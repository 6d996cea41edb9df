import type { ActionView } from '../../../shared/report/planned.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { aboutWords } from './cardFacts.ts';
import styles from './GridCard.module.css';
import type { RoadmapView } from './roadmapView.ts';
import { useCardActs } from './useCardActs.ts';

export interface GridCardProps {
  readonly view: RoadmapView;
  readonly action: ActionView;
  /** 0: not planned. */
  readonly wave: number;
}

/** An action as a label: what it serves, what is done, in which wave. Opens it. */
export function GridCard({ view, action, wave }: GridCardProps) {
  const t = useTranslate();
  const { open } = useCardActs();
  return (
    <button type="button" className={styles.card} aria-haspopup="dialog" onClick={() => open(action.id)}>
      <span className={styles.top}>
        <span>{aboutWords(view.report, action)}</span>
        <span>{wave === 0 ? t('roadmap.gridLens.later') : t('roadmap.wave.title', { wave })}</span>
      </span>
      {action.title}
    </button>
  );
}

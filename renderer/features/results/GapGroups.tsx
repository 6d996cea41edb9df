import { useId } from 'react';
import { fixed } from '../../../shared/report/numbers.ts';
import type { GapGroup, GapView } from '../../../shared/targets/gaps.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './GapGroups.module.css';
import { groupName } from './gapWords.ts';
import type { ResultView } from './resultView.ts';

export interface GapGroupsProps {
  readonly view: ResultView;
  readonly by: Exclude<GapView, 'weighted'>;
  readonly groups: readonly GapGroup[];
  readonly chosen: GapGroup['id'];
  readonly onChoose: (id: GapGroup['id']) => void;
}

const countKeys = {
  pillars: 'targets.views.count',
  ladder: 'targets.views.countLadder',
  check: 'targets.views.countCheck',
} as const;

/** Totals of the gaps by section, function or goal; the one chosen is spelled out below. */
export function GapGroups({ view, by, groups, chosen, onChoose }: GapGroupsProps) {
  const t = useTranslate();
  const name = useId();
  const most = Math.max(...groups.map(({ total }) => total), 0.01);
  return (
    <fieldset className={styles.groups}>
      <legend>
        <VisuallyHidden>
          {t(by === 'section' ? `targets.views.groups.section.${view.kind}` : `targets.views.groups.${by}`)}
        </VisuallyHidden>
      </legend>
      {groups.map(({ id, gaps, total }) => (
        <label key={id} className={classes(styles.row, id === chosen && styles.chosen)}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span className={styles.name}>{groupName(t, view, id)}</span>
          <span className={styles.count}>
            {gaps.length === 0 ? t('targets.views.met') : t(countKeys[view.kind], { count: gaps.length })}
          </span>
          <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect x={0} y={0} width={(100 * total) / most} height={10} />
          </svg>
          <span className={styles.total}>{fixed(t, total, 2)}</span>
        </label>
      ))}
    </fieldset>
  );
}

import type { PillarFramework } from '../../shared/frameworks/structure.ts';
import type { PillarTexts } from '../../shared/frameworks/texts.ts';
import { plain } from '../../shared/report/numbers.ts';
import { allPoints, goalMultiplier, questionsOfGoal } from '../../shared/scoring/goalWeights.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { GoalField } from './GoalField.tsx';
import styles from './GoalPoints.module.css';
import { evenSplit, type Points, remaining, stepped, totalOf, withPoints } from './points.ts';

export interface GoalPointsProps {
  readonly framework: PillarFramework;
  readonly texts: PillarTexts;
  readonly points: Points;
  readonly onChange: (points: Points) => void;
  readonly disabled?: boolean;
}

/** 100 points shared out over the goals: typed, by the arrow keys or by steppers, with the weight that each goal gives. */
export function GoalPoints({ framework, texts, points, onChange, disabled = false }: GoalPointsProps) {
  const t = useTranslate();
  const names: Readonly<Record<string, string>> = texts.goals;
  const left = remaining(points);
  const untouched = totalOf(points) === 0;
  return (
    <div className={styles.all}>
      <ul className={styles.goals}>
        {framework.goals.map((goal) => {
          const count = questionsOfGoal(framework, goal).length;
          const value = points[goal] ?? 0;
          return (
            <li key={goal} className={styles.goal}>
              <span className={styles.name}>{names[goal] ?? goal}</span>
              <span className={styles.quiet}>{t('goals.questions', { count })}</span>
              <GoalField
                label={names[goal] ?? goal}
                value={value}
                left={left}
                disabled={disabled}
                onStep={(by) => onChange(stepped(points, goal, by))}
                onSet={(next) => onChange(withPoints(points, goal, next))}
              />
              <span className={styles.weight}>
                {untouched
                  ? t('goals.noWeight')
                  : t('goals.weight', { weight: plain(t, goalMultiplier(value, framework.goals.length)) })}
              </span>
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <output className={classes(styles.left, left !== 0 && !untouched && styles.open)}>
          {left === 0
            ? t('goals.all')
            : left > 0
              ? t('goals.left', { count: left, all: allPoints })
              : t('goals.over', { count: -left, all: allPoints })}
        </output>
        <Button kind="bare" disabled={disabled} onClick={() => onChange(evenSplit(framework.goals))}>
          {t('goals.even')}
        </Button>
        <Button kind="bare" disabled={disabled || untouched} onClick={() => onChange({})}>
          {t('goals.zero')}
        </Button>
      </div>
    </div>
  );
}

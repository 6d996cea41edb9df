import { type KeyboardEvent, useId, useState } from 'react';
import type { PillarFramework } from '../../shared/frameworks/structure.ts';
import type { PillarTexts } from '../../shared/frameworks/texts.ts';
import { plain } from '../../shared/report/numbers.ts';
import { allPoints, goalMultiplier, questionsOfGoal } from '../../shared/scoring/goalWeights.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './GoalPoints.module.css';
import { evenSplit, type Points, parsePoints, remaining, stepped, totalOf, withPoints } from './points.ts';

export interface GoalPointsProps {
  readonly framework: PillarFramework;
  readonly texts: PillarTexts;
  readonly points: Points;
  readonly onChange: (points: Points) => void;
  readonly disabled?: boolean;
}

/** What a press of a stepper moves. */
const stride = 5;

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
              <span className={styles.name} id={`goal-${goal}`}>
                {names[goal] ?? goal}
              </span>
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

interface GoalFieldProps {
  readonly label: string;
  readonly value: number;
  readonly left: number;
  readonly disabled: boolean;
  readonly onStep: (by: number) => void;
  readonly onSet: (value: number) => void;
}

/** One goal's points: a field that arrows and digits move, between two steppers for the pointer. */
function GoalField({ label, value, left, disabled, onStep, onSet }: GoalFieldProps) {
  const t = useTranslate();
  const id = useId();
  /** Only while it cannot be shown as the number: empty. */
  const [typed, setTyped] = useState<string | null>(null);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setTyped(null);
    onStep(by);
  };
  return (
    <span className={styles.field}>
      <IconButton
        icon="minus"
        label={t('goals.fewer', { count: stride, goal: label })}
        tabIndex={-1}
        disabled={disabled || value === 0}
        onClick={() => onStep(-stride)}
      />
      <input
        id={id}
        type="text"
        inputMode="numeric"
        role="spinbutton"
        aria-label={t('goals.points', { goal: label })}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={allPoints}
        autoComplete="off"
        className={styles.input}
        value={typed ?? String(value)}
        disabled={disabled}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={press}
        onChange={(event) => {
          const next = parsePoints(event.currentTarget.value);
          if (next === null) return;
          setTyped(event.currentTarget.value.trim() === '' ? '' : null);
          onSet(next);
        }}
      />
      <IconButton
        icon="plus"
        label={t('goals.more', { count: stride, goal: label })}
        tabIndex={-1}
        disabled={disabled || left <= 0}
        onClick={() => onStep(stride)}
      />
    </span>
  );
}

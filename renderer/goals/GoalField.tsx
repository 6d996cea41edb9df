import { type KeyboardEvent, useState } from 'react';
import { allPoints } from '../../shared/scoring/goalWeights.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './GoalField.module.css';
import { parsePoints } from './points.ts';

/** What a press of a stepper moves. */
const stride = 5;

export interface GoalFieldProps {
  readonly label: string;
  readonly value: number;
  readonly left: number;
  readonly disabled: boolean;
  readonly onStep: (by: number) => void;
  readonly onSet: (value: number) => void;
}

/** One goal's points: a field that arrows and digits move, between two steppers for the pointer. */
export function GoalField({ label, value, left, disabled, onStep, onSet }: GoalFieldProps) {
  const t = useTranslate();
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

import { type ReactNode, useId } from 'react';
import type { MissingClause } from '../../../shared/assessment/schema.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { asTile } from '../../ui/tileValue.ts';
import styles from './Choices.module.css';
import { ChosenMark } from './ChosenMark.tsx';
import type { Choice, Item } from './item.ts';
import { linesOf } from './linesOf.ts';
import { RowRadio } from './RowRadio.tsx';

export interface ChoiceRowProps {
  readonly item: Item;
  readonly choice: Choice;
  readonly isChosen: boolean;
  /** The answer of the cycle before, where it may be seen. */
  readonly isLastTime: boolean;
  /** What is ticked, on the level after the chosen one; null on every other row. */
  readonly missing: readonly MissingClause[] | null;
  /** Stands at the end of the row in place of the mark; null without. */
  readonly end: ReactNode;
  readonly onChoose: () => void;
  readonly onTick: (clause: number, missing: boolean) => void;
}

/** One answer as a row: its tile, its name, what it means. The row under the chosen one takes ticks for what is missing. */
export function ChoiceRow({ item, choice, isChosen, isLastTime, missing, end, onChoose, onTick }: ChoiceRowProps) {
  const t = useTranslate();
  const clausesId = useId();
  const lines = linesOf(t, choice);
  const hasClauses = lines.length > 0;
  const mark = end === null && (
    <ChosenMark isChosen={isChosen} className={classes(styles.mark, !isChosen && styles.unmarked)} />
  );
  return (
    <div className={classes(styles.row, isChosen && styles.chosen)}>
      <RowRadio
        name={`answer-${item.id}`}
        choice={choice}
        label={item.kind === 'symptom' ? choice.name : `${choice.value} ${choice.name}`}
        describedBy={hasClauses ? clausesId : undefined}
        checked={isChosen}
        onChange={onChoose}
      />
      <span className={styles.sign}>
        <Sign choice={choice} isSymptom={item.kind === 'symptom'} />
      </span>
      <span className={styles.name}>
        {choice.name}
        {choice.share !== null && <small>{choice.share}</small>}
        {isLastTime && <small>{t('questions.lastTime.here')}</small>}
        {missing !== null && choice.between === null && <small>{t('questions.tickMissing')}</small>}
      </span>
      {hasClauses && (
        <div className={styles.words}>
          {mark}
          <ul
            id={clausesId}
            className={classes(
              styles.clauses,
              missing !== null && styles.ticked,
              (item.kind === 'criterion' || choice.between !== null) && styles.plain,
            )}
          >
            {lines.map((clause, index) => (
              <Clause
                key={clause}
                text={clause}
                meaning={choice.meaning}
                isMissing={
                  missing === null || choice.between !== null ? null : isTicked(missing, choice.digit, index + 1)
                }
                onTick={(ticked) => onTick(index + 1, ticked)}
              />
            ))}
          </ul>
        </div>
      )}
      {!hasClauses && mark}
      {end}
    </div>
  );
}

/** A level's tile. A frequency is no level, so it shows only the key that chooses it. */
function Sign({ choice, isSymptom }: { readonly choice: Choice; readonly isSymptom: boolean }) {
  const tile = asTile(choice.value);
  return tile === undefined || isSymptom ? <KeyCap>{String(choice.digit)}</KeyCap> : <Tile value={tile} size="big" />;
}

interface ClauseProps {
  readonly text: string;
  readonly meaning: string | null;
  /** Null where nothing can be ticked. */
  readonly isMissing: boolean | null;
  readonly onTick: (missing: boolean) => void;
}

function Clause({ text, meaning, isMissing, onTick }: ClauseProps) {
  const t = useTranslate();
  return (
    <li>
      {isMissing !== null && (
        <span className={styles.tick}>
          <Tick
            checked={isMissing}
            onChange={onTick}
            hideLabel
            label={t('questions.missingClause', { clause: text })}
          />
        </span>
      )}
      <span>
        {text}
        {meaning !== null && <span className={styles.meaning}>{meaning}</span>}
        {isMissing === true && <span className={styles.missing}>{t('questions.missing')}</span>}
      </span>
    </li>
  );
}

function isTicked(missing: readonly MissingClause[], level: number, clause: number): boolean {
  return missing.some((entry) => entry.level === level && entry.clause === clause);
}

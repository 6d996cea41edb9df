import { type ReactNode, useId } from 'react';
import { agreedOf } from '../../../../shared/assessment/agreedEntry.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { classes } from '../../../ui/classes.ts';
import { asTile, tileClasses } from '../../../ui/tileValue.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { ChosenMark } from '../ChosenMark.tsx';
import type { Choice, Item } from '../item.ts';
import { linesOf } from '../linesOf.ts';
import { RowRadio } from '../RowRadio.tsx';
import type { Work } from '../useWork.ts';
import type { VoteRoom } from '../vote/useVote.ts';
import { VoteTally } from '../vote/VoteTally.tsx';
import styles from './Presentation.module.css';

export interface PresentedChoicesProps {
  readonly work: Work;
  readonly onChoose: (choice: Choice) => void;
  /** The open vote: then the rows show the votes, and the answer that is about to be agreed on. */
  readonly vote: VoteRoom | null;
}

/** The answers of the scale for the projector. As everywhere, arrows only move the focus. */
export function PresentedChoices({ work, onChoose, vote }: PresentedChoicesProps) {
  const t = useTranslate();
  const { item, view } = work;
  const answer = vote === null ? agreedOf(view.draft, item.id)?.answer : vote.typed;
  return (
    <fieldset
      className={classes(styles.levels, styles[item.kind], vote !== null && styles.voted)}
      disabled={view.readOnly}
    >
      <legend>
        <VisuallyHidden>{t(item.kind === 'capability' ? 'questions.level' : 'questions.answer')}</VisuallyHidden>
      </legend>
      {item.choices.map((choice, index) => (
        <Row
          key={choice.digit}
          item={item}
          choice={choice}
          isChosen={choice.value === answer}
          end={vote === null ? null : <VoteTally room={vote} position={index} />}
          onChoose={() => onChoose(choice)}
        />
      ))}
    </fieldset>
  );
}

interface RowProps {
  readonly item: Item;
  readonly choice: Choice;
  readonly isChosen: boolean;
  /** Stands at the end of the row in place of the mark; null without. */
  readonly end: ReactNode;
  readonly onChoose: () => void;
}

function Row({ item, choice, isChosen, end, onChoose }: RowProps) {
  const t = useTranslate();
  const id = useId();
  const lines = linesOf(t, choice);
  const tile = item.kind === 'symptom' ? undefined : asTile(choice.value);
  return (
    <div className={classes(styles.level, isChosen && styles.chosen)}>
      <RowRadio
        name={`shown-${item.id}`}
        choice={choice}
        label={item.kind === 'symptom' ? choice.name : `${choice.value} ${choice.name}`}
        describedBy={lines.length === 0 ? undefined : id}
        checked={isChosen}
        onChange={onChoose}
      />
      <span
        className={classes(tile === undefined ? styles.cap : tileClasses(tile, false), styles.tile)}
        aria-hidden="true"
      >
        {tile ?? choice.digit}
      </span>
      <span className={styles.name}>
        {choice.name}
        {choice.share !== null && <small>{choice.share}</small>}
      </span>
      <div>
        {end === null && (
          <ChosenMark isChosen={isChosen} className={classes(styles.mark, !isChosen && styles.unmarked)} />
        )}
        <ul
          id={id}
          className={classes(styles.clauses, (item.kind !== 'capability' || choice.between !== null) && styles.plain)}
        >
          {lines.map((clause) => (
            <li key={clause}>
              {clause}
              {choice.meaning !== null && <span className={styles.meaning}>{choice.meaning}</span>}
            </li>
          ))}
        </ul>
      </div>
      {end !== null && <div className={styles.votes}>{end}</div>}
    </div>
  );
}

import { useId } from 'react';
import { agreedOf } from '../../../../shared/assessment/agreedEntry.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { asTile, tileClasses } from '../../../ui/tileValue.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { Choice, Item } from '../item.ts';
import type { Work } from '../useWork.ts';
import styles from './Presentation.module.css';

export interface PresentedChoicesProps {
  readonly work: Work;
  readonly onChoose: (choice: Choice) => void;
}

/** The answers of the scale for the projector. As everywhere, arrows only move the focus. */
export function PresentedChoices({ work, onChoose }: PresentedChoicesProps) {
  const t = useTranslate();
  const { item, view } = work;
  const agreed = agreedOf(view.draft, item.id);
  return (
    <fieldset className={classes(styles.levels, styles[item.kind])} disabled={view.readOnly}>
      <legend>
        <VisuallyHidden>{t(item.kind === 'capability' ? 'questions.level' : 'questions.answer')}</VisuallyHidden>
      </legend>
      {item.choices.map((choice) => (
        <Row
          key={choice.digit}
          item={item}
          choice={choice}
          isChosen={choice.value === agreed?.answer}
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
  readonly onChoose: () => void;
}

function Row({ item, choice, isChosen, onChoose }: RowProps) {
  const id = useId();
  const tile = item.kind === 'symptom' ? undefined : asTile(choice.value);
  return (
    <div className={classes(styles.level, isChosen && styles.chosen)}>
      <input
        type="radio"
        className={styles.radio}
        name={`shown-${item.id}`}
        data-choice={choice.digit}
        aria-label={item.kind === 'symptom' ? choice.name : `${choice.value} ${choice.name}`}
        aria-describedby={choice.clauses.length === 0 ? undefined : id}
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
        <Mark isChosen={isChosen} />
        <ul id={id} className={classes(styles.clauses, item.kind !== 'capability' && styles.plain)}>
          {choice.clauses.map((clause) => (
            <li key={clause}>
              {clause}
              {choice.meaning !== null && <span className={styles.meaning}>{choice.meaning}</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Every row keeps its place free, so that no line breaks anew when a row is chosen. */
function Mark({ isChosen }: { readonly isChosen: boolean }) {
  const t = useTranslate();
  return (
    <span className={classes(styles.mark, !isChosen && styles.unmarked)} aria-hidden={!isChosen}>
      <Icon name="check" strong />
      {t('questions.chosen')}
    </span>
  );
}

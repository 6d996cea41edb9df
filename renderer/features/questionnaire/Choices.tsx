import { agreedOf } from '../../../shared/assessment/agreedEntry.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import styles from './Choices.module.css';
import type { Choice, Item } from './item.ts';
import { isRevealed, lastTimeOf } from './lastTime.ts';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';
import type { VoteRoom } from './vote/useVote.ts';
import { VoteTally } from './vote/VoteTally.tsx';

const looks: Readonly<Record<Item['kind'], string | undefined>> = {
  capability: undefined,
  criterion: styles.anchors,
  symptom: styles.frequencies,
};

export interface ChoicesProps {
  readonly work: Work;
  readonly acts: Acts;
  readonly onChoose: (choice: Choice) => void;
  /** The open vote: then the rows show the votes, and the answer that is about to be agreed on. */
  readonly vote: VoteRoom | null;
}

/** The answers of the scale as full-width rows. Only Space, a click or a digit chooses; arrows move the focus (see `useQuestionKeys`). */
export function Choices({ work, acts, onChoose, vote }: ChoicesProps) {
  const t = useTranslate();
  const { item, view } = work;
  const agreed = agreedOf(view.draft, item.id);
  const answer = vote === null ? agreed?.answer : vote.typed;
  const chosen = item.choices.findIndex(({ value }) => value === answer);
  const before = isRevealed(view.draft, item.id) ? lastTimeOf(view.draft, item)?.answer?.answer : undefined;
  return (
    <fieldset
      className={classes(styles.choices, looks[item.kind], vote !== null && styles.voted)}
      disabled={view.readOnly}
    >
      <legend>
        <VisuallyHidden>{t(item.kind === 'capability' ? 'questions.level' : 'questions.answer')}</VisuallyHidden>
      </legend>
      {item.choices.map((choice, index) => (
        <ChoiceRow
          key={choice.digit}
          item={item}
          choice={choice}
          isChosen={index === chosen}
          isLastTime={choice.value === before && item.kind !== 'symptom'}
          missing={
            vote === null && item.kind === 'capability' && chosen >= 0 && index === chosen + 1
              ? (agreed?.missing ?? [])
              : null
          }
          end={vote === null ? null : <VoteTally room={vote} position={index} />}
          onChoose={() => onChoose(choice)}
          onTick={(clause, missing) => acts.tick(choice.digit, clause, missing)}
        />
      ))}
    </fieldset>
  );
}

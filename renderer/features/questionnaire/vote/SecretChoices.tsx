import type { VoteKey } from '../../../../shared/workshop/voteKeys.ts';
import type { SecretBallot } from '../../../../shared/workshop/voteSecret.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { Tile } from '../../../ui/Tile.tsx';
import { asTile } from '../../../ui/tileValue.ts';
import type { Choice, Item } from '../item.ts';
import { linesOf } from '../linesOf.ts';
import { SecretActs } from './SecretActs.tsx';
import styles from './SecretScreen.module.css';

export interface SecretChoicesProps {
  readonly item: Item;
  readonly ballot: SecretBallot;
  readonly who: string;
  readonly press: (key: VoteKey) => void;
}

/** The question as one person sees it alone: its answers, and what they are about to choose. */
export function SecretChoices({ item, ballot, who, press }: SecretChoicesProps) {
  const t = useTranslate();
  const isUnknown = ballot.chosen === 'dont-know';
  return (
    <div className={styles.question}>
      <p className={styles.who}>{t('vote.pass.choose', { who })}</p>
      <h1>{item.statement}</h1>
      <p className={styles.rule}>{item.rule ?? t('questions.symptomRule')}</p>
      <fieldset className={styles.choices} aria-label={t('questions.answer')}>
        {item.choices.map((choice) => (
          <button
            key={choice.digit}
            type="button"
            tabIndex={-1}
            className={classes(styles.choice, ballot.chosen === choice.value && styles.chosen)}
            aria-pressed={ballot.chosen === choice.value}
            onClick={() => press({ do: 'answer', answer: choice.value })}
          >
            <ChoiceSign item={item} choice={choice} />
            <b>{choice.name}</b>
            <span className={item.kind === 'capability' ? styles.clauses : undefined}>
              {linesOf(t, choice).map((clause) => (
                <span key={clause}>{clause}</span>
              ))}
            </span>
          </button>
        ))}
      </fieldset>
      <SecretActs press={press}>
        <span className={styles.unknown} data-chosen={isUnknown || undefined}>
          <Button
            keyCap={t('vote.minus')}
            aria-pressed={isUnknown}
            onClick={() => press({ do: 'answer', answer: 'dont-know' })}
          >
            {t('vote.pass.dontKnow')}
          </Button>
        </span>
        <Button
          kind="primary"
          keyCap={t('questions.key.enter')}
          disabled={ballot.chosen === null}
          reason={t('vote.pass.confirmReason')}
          onClick={() => press({ do: 'confirm' })}
        >
          {t('vote.pass.confirm')}
        </Button>
      </SecretActs>
    </div>
  );
}

function ChoiceSign({ item, choice }: { readonly item: Item; readonly choice: Choice }) {
  const tile = item.kind === 'symptom' ? undefined : asTile(choice.value);
  return tile === undefined ? <KeyCap>{String(choice.digit)}</KeyCap> : <Tile value={tile} size="big" />;
}

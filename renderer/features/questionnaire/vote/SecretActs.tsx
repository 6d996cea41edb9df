import type { ReactNode } from 'react';
import type { VoteKey } from '../../../../shared/workshop/voteKeys.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './SecretScreen.module.css';

export interface SecretActsProps {
  readonly press: (key: VoteKey) => void;
  /** What else can be done; the usual way on stands last. */
  readonly children: ReactNode;
}

/** What whoever holds the laptop can do: leave the ballot, pass it on without a vote, and what belongs to the step. */
export function SecretActs({ press, children }: SecretActsProps) {
  const t = useTranslate();
  return (
    <div className={styles.acts}>
      <Button kind="bare" keyCap={t('questions.key.escape')} onClick={() => press({ do: 'leave' })}>
        {t('vote.pass.leave')}
      </Button>
      <Button keyCap={t('vote.dot')} onClick={() => press({ do: 'absent' })}>
        {t('vote.pass.skip')}
      </Button>
      {children}
    </div>
  );
}

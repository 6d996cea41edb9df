import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import type { VoteRoom } from './useVote.ts';
import styles from './VoteStrip.module.css';

/** What can be done while a vote is hidden. */
export function BallotForm({ room }: { readonly room: VoteRoom }) {
  const t = useTranslate();
  const { vote, locked } = room;
  const isComplete = vote.voters.every(({ standing }) => standing !== 'waiting');
  return (
    <div className={styles.agree}>
      <p className={styles.hidden}>
        {locked === null ? t(vote.isSecret ? 'vote.hiddenSecret' : 'vote.hidden') : t(`vote.${locked}`)}
      </p>
      <div className={styles.row}>
        <Button
          kind="bare"
          disabled={locked !== null || isComplete}
          reason={locked === null ? t('vote.secretNobody') : t(`vote.${locked}`)}
          onClick={room.beginSecret}
        >
          {t('vote.secretBallot')}
        </Button>
        <Button
          kind="primary"
          keyCap={t('questions.key.enter')}
          disabled={locked !== null || vote.voted === 0}
          reason={locked === null ? t('vote.revealReason') : t(`vote.${locked}`)}
          onClick={room.reveal}
        >
          {t('vote.reveal')}
        </Button>
      </div>
    </div>
  );
}

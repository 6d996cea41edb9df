import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import type { Work } from '../useWork.ts';
import { AgreeForm } from './AgreeForm.tsx';
import { inWords } from './answerWords.ts';
import { BallotForm } from './BallotForm.tsx';
import type { VoteRoom } from './useVote.ts';
import { VoteHints } from './VoteHints.tsx';
import { VoterList } from './VoterList.tsx';
import { VoteStats } from './VoteStats.tsx';
import styles from './VoteStrip.module.css';

export interface VoteStripProps {
  readonly work: Work;
  readonly room: VoteRoom;
  /** False for the frame in which the votes themselves appear: the form beside them comes with the next one. */
  readonly showsForm: boolean;
}

/** Who votes what: hidden until all have voted, then the counts, what they mean, and the answer that the room agrees on. */
export function VoteStrip({ work, room, showsForm }: VoteStripProps) {
  const t = useTranslate();
  const { vote, isHidden, region } = room;
  const { id } = work.item;

  // Opened by a key or a reload: the keys are the strip's at once, and a reader hears where it is.
  useEffect(() => region.current?.focus({ preventScroll: true }), [region]);

  if (vote.voters.length === 0) {
    return (
      <section className={styles.empty} aria-label={t('vote.region')} ref={region} tabIndex={-1}>
        <p>{t('vote.nobody')}</p>
        {room.locked === null && (
          <Link
            to="/a/$assessmentId/questions/$questionId"
            params={{ assessmentId: work.view.head.id, questionId: id }}
            search={{ meeting: 'people' }}
            className={styles.link}
          >
            {t('vote.addPeople')}
          </Link>
        )}
      </section>
    );
  }
  return (
    <section className={styles.strip} aria-label={t('vote.region')} ref={region} tabIndex={-1}>
      <div className={styles.main}>
        <div className={styles.stats}>
          <b role="status">{statusWords(t, room)}</b>
          {isHidden ? <VoteHints work={work} room={room} /> : <VoteStats item={work.item} room={room} />}
        </div>
        <VoterList key={id} item={work.item} room={room} />
      </div>
      {isHidden && <BallotForm room={room} />}
      {!isHidden && showsForm && <AgreeForm key={id} work={work} room={room} />}
    </section>
  );
}

/** "Eight of nine, 1 absent". */
function statusWords(t: Translate, { vote }: VoteRoom): string {
  const words = t('vote.count', { voted: inWords(t, vote.voted), all: inWords(t, vote.voters.length) });
  const facts = [
    `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`,
    ...(vote.absent > 0 ? [t('vote.absentCount', { count: vote.absent })] : []),
    ...(vote.round === 2 ? [t('vote.secondRound')] : []),
    ...(vote.isSecret ? [t('vote.secret')] : []),
  ];
  return facts.join(', ');
}

import { useEffect, useEffectEvent, useRef } from 'react';
import type { ParticipantId } from '../../../../shared/base/ids.ts';
import { type VoteKey, voteKey } from '../../../../shared/workshop/voteKeys.ts';
import { holderOf, type SecretBallot } from '../../../../shared/workshop/voteSecret.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Item } from '../item.ts';
import { nameOf } from './nameOf.ts';
import { SecretActs } from './SecretActs.tsx';
import { SecretChoices } from './SecretChoices.tsx';
import styles from './SecretScreen.module.css';
import type { VoteRoom } from './useVote.ts';

export interface SecretScreenProps {
  readonly item: Item;
  readonly room: VoteRoom;
  readonly ballot: SecretBallot;
}

/** The whole window of a secret ballot. It stands in place of the questions screen, so that nothing of a vote is in the page behind it.
 * [Note: Pass the laptop] */
export function SecretScreen({ item, room, ballot }: SecretScreenProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const holder = holderOf(ballot);
  const who = holder === null ? '' : whoIs(room, holder);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.focus();
    return () => element?.close();
  }, []);

  const press = (key: VoteKey) => {
    if (ballot.step === 'done' && key.do === 'confirm') room.endSecret(true);
    else if (ballot.step === 'done' && key.do === 'leave') room.endSecret(false);
    else room.pressSecret(key);
    dialog.current?.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.isComposing) return;
    // Undo and the like would show on this screen what somebody else did.
    if (event.ctrlKey || event.metaKey) return event.preventDefault();
    const focused = document.activeElement;
    if (event.key === 'Enter' && focused instanceof HTMLButtonElement) return;
    const key = voteKey(event, room.answers);
    if (key === null) return;
    event.preventDefault();
    if (!event.repeat) press(key);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.screen}
      aria-label={t('vote.pass.region')}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        press({ do: 'leave' });
      }}
    >
      {ballot.step === 'choose' ? (
        <SecretChoices item={item} ballot={ballot} who={who} press={press} />
      ) : (
        <div className={styles.neutral} role="status">
          {ballot.step === 'pass' ? <Pass who={who} press={press} /> : <Done room={room} press={press} />}
        </div>
      )}
    </dialog>
  );
}

function whoIs({ vote }: VoteRoom, holder: ParticipantId): string {
  const voter = vote.voters.find(({ participant }) => participant.id === holder);
  return voter === undefined ? holder : nameOf(voter.participant);
}

function Pass({ who, press }: { readonly who: string; readonly press: (key: VoteKey) => void }) {
  const t = useTranslate();
  return (
    <>
      <h1>{t('vote.pass.to', { who })}</h1>
      <p>{t('vote.pass.alone')}</p>
      <SecretActs press={press}>
        <Button kind="primary" keyCap={t('questions.key.enter')} onClick={() => press({ do: 'confirm' })}>
          {t('vote.pass.start')}
        </Button>
      </SecretActs>
    </>
  );
}

function Done({ room, press }: { readonly room: VoteRoom; readonly press: (key: VoteKey) => void }) {
  const t = useTranslate();
  const { voted, voters } = room.vote;
  const isAll = voters.every(({ standing }) => standing !== 'waiting');
  return (
    <>
      <h1>{t(isAll ? 'vote.pass.done' : 'vote.pass.ended')}</h1>
      {!isAll && <p>{t('vote.pass.endedCount', { voted, count: voters.length })}</p>}
      <p>{t('vote.pass.doneNext')}</p>
      <div className={styles.acts}>
        <Button kind="bare" keyCap={t('questions.key.escape')} onClick={() => press({ do: 'leave' })}>
          {t('vote.pass.back')}
        </Button>
        <Button
          kind="primary"
          keyCap={t('questions.key.enter')}
          disabled={voted === 0}
          reason={t('vote.revealReason')}
          onClick={() => press({ do: 'confirm' })}
        >
          {t('vote.pass.reveal')}
        </Button>
      </div>
    </>
  );
}

import { useTranslate } from '../../../i18n/useTranslate.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import type { Work } from '../useWork.ts';
import { nameOf } from './nameOf.ts';
import type { VoteRoom } from './useVote.ts';
import styles from './VoteStrip.module.css';

/** The keys of a hidden vote, and whose vote the next digit is. */
export function VoteHints({ work, room }: { readonly work: Work; readonly room: VoteRoom }) {
  const t = useTranslate();
  const current = room.vote.voters.find(({ participant }) => participant.id === room.current);
  const { choices, kind } = work.item;
  const hints: readonly (readonly [readonly string[], string])[] = [
    [
      kind === 'criterion' ? choices.map(({ value }) => String(value)) : ['1', '–', String(choices.length)],
      t('vote.hints.vote'),
    ],
    [[t('vote.minus')], t('vote.hints.dontKnow')],
    [[t('vote.dot')], t('vote.hints.absent')],
    [[t('questions.key.backspace')], t('vote.hints.back')],
    [['←', '→'], t('vote.hints.move')],
  ];
  return (
    <>
      {current !== undefined && (
        <span className={styles.next}>
          {t('vote.hints.next')} <b>{nameOf(current.participant)}</b>
        </span>
      )}
      <span className={styles.line}>
        {hints.map(([keys, words]) => (
          <span key={words} className={styles.hint}>
            {keys.map((key) => (key === '–' ? <i key={key}>–</i> : <KeyCap key={key}>{key}</KeyCap>))}
            {words}
          </span>
        ))}
      </span>
    </>
  );
}

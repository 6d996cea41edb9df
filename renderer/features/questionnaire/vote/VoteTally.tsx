import { Functions, type ParticipantFunction } from '../../../../shared/assessment/schema.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Stone } from '../../../ui/Tally.tsx';
import type { VoteRoom } from './useVote.ts';
import styles from './VoteStrip.module.css';

/** The votes for one answer at the end of its row: a stone a vote, and their number. Nothing while the vote is hidden. */
export function VoteTally({ room, position }: { readonly room: VoteRoom; readonly position: number }) {
  const t = useTranslate();
  const { result, first, vote } = room;
  if (result === null) return <span className={styles.tally} />;
  const voices = result.choices[position] ?? [];
  const before = first?.choices[position]?.length ?? null;
  // Votes of one function are alike: only their place tells them apart.
  const stones = voices.map((own, place) => ({ own, place }));
  return (
    <span className={styles.tally}>
      <span role="img" aria-label={words(t, voices, vote.isSecret)} className={styles.tally}>
        {stones.map(({ own, place }) => (
          <Stone key={place} letter={vote.isSecret ? '' : t(`vote.initial.${own}`)} />
        ))}
        <span className={styles.count}>{voices.length === 0 ? '–' : voices.length}</span>
      </span>
      {before !== null && <span className={styles.before}>{t('vote.firstCount', { count: before })}</span>}
    </span>
  );
}

/** "3 votes: Sales 2, Finance 1". */
function words(t: Translate, voices: readonly ParticipantFunction[], isSecret: boolean): string {
  if (voices.length === 0) return t('vote.noStones');
  if (isSecret) return t('vote.stonesOnly', { count: voices.length });
  const functions = [...Functions, 'unassigned' as const].flatMap((name) => {
    const count = voices.filter((own) => own === name).length;
    return count === 0 ? [] : [`${t(`vote.function.${name}`)} ${count}`];
  });
  return t('vote.stones', { count: voices.length, functions: functions.join(', ') });
}

import type { Translate } from '../../../../shared/i18n/translate.ts';
import type { VoteResult } from '../../../../shared/workshop/voteResult.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Band } from '../../../ui/Band.tsx';
import type { Item } from '../item.ts';
import { choiceSign, meanWords } from './answerWords.ts';
import type { VoteRoom } from './useVote.ts';
import styles from './VoteStrip.module.css';

/** What the votes come to: spread, mean, consensus with its band and what to do; each round on a line of its own. */
export function VoteStats({ item, room }: { readonly item: Item; readonly room: VoteRoom }) {
  const t = useTranslate();
  const { result, first, vote } = room;
  if (result === null) return null;
  const todo = todoOf(result, vote.round);
  return (
    <>
      {first !== null && (
        <span className={styles.round}>
          <span>{t('vote.firstRound')}</span>
          <Facts item={item} result={first} />
        </span>
      )}
      <span className={styles.round}>
        {first !== null && <span>{t('vote.secondRoundTitle')}</span>}
        <Facts item={item} result={result} />
      </span>
      <span className={styles.line}>
        {todo !== null && <b>{t(todo)}</b>}
        {result.functions.length > 1 && <span>{functionWords(t, item, result)}</span>}
      </span>
    </>
  );
}

function Facts({ item, result }: { readonly item: Item; readonly result: VoteResult }) {
  const t = useTranslate();
  const { lowest, highest, mean, consensus, band, levels, dontKnow } = result;
  const low = lowest === null ? undefined : item.choices[lowest];
  const high = highest === null ? undefined : item.choices[highest];
  return (
    <>
      {low === undefined || high === undefined ? (
        <span>{t('vote.noLevels')}</span>
      ) : (
        <span>
          {t('vote.spread')}{' '}
          <b>
            {low === high
              ? t('vote.spreadAll', { level: choiceSign(low, item) })
              : t('vote.spreadRange', { from: choiceSign(low, item), to: choiceSign(high, item) })}
          </b>
        </span>
      )}
      {mean !== null && (
        <span>
          {t('vote.mean')} <b>{meanWords(t, item, mean)}</b>
        </span>
      )}
      {consensus !== null && (
        <span>
          {t('vote.consensus')} <b>{consensus.toFixed(2)}</b>
        </span>
      )}
      {levels === 1 && <span className={styles.second}>{t('vote.oneVoice')}</span>}
      {band === 'agreed' && <b>{t('questions.voices.band.agreed')}</b>}
      {band !== null && band !== 'agreed' && <Band>{t(`questions.voices.band.${band}`)}</Band>}
      {dontKnow > 0 && <span>{t('vote.dontKnowCount', { count: dontKnow })}</span>}
    </>
  );
}

function todoOf({ band, lowest, highest }: VoteResult, round: 1 | 2): string | null {
  if (band === null || lowest === highest) return null;
  if (band !== 'contested') return `vote.todo.${band}`;
  return round === 1 ? 'vote.todo.contested' : 'vote.todo.contestedAgain';
}

/** "Sales 1.75, Marketing 1.00"; where the votes are secret, small functions keep theirs. */
function functionWords(t: Translate, item: Item, { functions }: VoteResult): string {
  return functions
    .map(({ name, mean }) => {
      const words = { function: t(`vote.function.${name}`) };
      return mean === null
        ? t('vote.fewVoices', words)
        : t('vote.functionMean', { ...words, mean: meanWords(t, item, mean) });
    })
    .join(' · ');
}

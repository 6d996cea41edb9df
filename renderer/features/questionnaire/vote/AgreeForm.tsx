import { useEffect } from 'react';
import { detailsOf } from '../../../../shared/assessment/agreedEntry.ts';
import { readersOf } from '../../../../shared/assessment/readersOf.ts';
import { longestText } from '../../../../shared/base/text.ts';
import { voteKey } from '../../../../shared/workshop/voteKeys.ts';
import { usePresenting } from '../../../api/presenting.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { Work } from '../useWork.ts';
import { answerName, choiceOf } from './answerWords.ts';
import { saidBeside, type VoteRoom } from './useVote.ts';
import styles from './VoteStrip.module.css';

/** The answer that the room settles on, why, and who sees it differently: stored together by Enter. */
export function AgreeForm({ work, room }: { readonly work: Work; readonly room: VoteRoom }) {
  const t = useTranslate();
  const { item, view } = work;
  const { result, typed, locked, noSecondRound, said } = room;
  const median = result?.median == null ? undefined : item.choices[result.median];
  const { rationale, dissent } = saidBeside(view.draft, item);
  const isLocked = locked !== null;
  const presenting = usePresenting();
  // On the projector: what is for the consultant alone is neither shown nor written over.
  const stored = detailsOf(view.session.state().draft, item.id);
  const isFor = (name: 'rationale' | 'dissent') =>
    !presenting || (stored[name] ?? '') === '' || readersOf(stored, name) === 'client';
  useEffect(() => {
    said.current = {};
  }, [said]);
  return (
    <div className={styles.agree}>
      <h2>{t('vote.agreed')}</h2>
      <input
        className={styles.field}
        data-keys
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('vote.agreed')}
        aria-description={
          median === undefined ? t('vote.noMedian') : t('vote.median', { answer: answerName(t, item, median.value) })
        }
        placeholder={median === undefined ? undefined : signIn(item, median.value)}
        value={typed === null ? '' : signIn(item, typed)}
        readOnly={isLocked}
        onChange={(event) => {
          const key = event.currentTarget.value.at(-1) ?? '';
          const meant = voteKey({ key, code: '', shiftKey: false }, room.answers);
          if (meant?.do === 'answer') room.answer(meant.answer);
        }}
      />
      {isFor('rationale') && (
        <TextArea
          label={t('vote.why')}
          hideLabel
          rows={1}
          placeholder={t('vote.whyPlaceholder')}
          maxLength={longestText}
          readOnly={isLocked}
          value={rationale}
          onChange={(text) => {
            said.current = { ...said.current, rationale: text };
          }}
          onCommit={(text, overUnseen) => {
            const { rationale: _, ...rest } = said.current;
            said.current = rest;
            room.edit({ rationale: text }, overUnseen);
          }}
        />
      )}
      {isFor('dissent') && (
        <div>
          <TextArea
            label={t('vote.otherView')}
            hideLabel
            rows={1}
            placeholder={t('vote.otherViewPlaceholder')}
            maxLength={longestText}
            readOnly={isLocked}
            value={dissent}
            onChange={(text) => {
              said.current = { ...said.current, dissent: text };
            }}
            onCommit={(text, overUnseen) => {
              const { dissent: _, ...rest } = said.current;
              said.current = rest;
              room.edit({ dissent: text }, overUnseen);
            }}
          />
        </div>
      )}
      {isLocked ? (
        <p className={styles.locked}>{t(`vote.${locked}`)}</p>
      ) : (
        <div className={styles.row}>
          <Button
            kind="bare"
            disabled={noSecondRound !== null}
            reason={noSecondRound === null ? undefined : t(`vote.againReason.${noSecondRound}`)}
            onClick={room.again}
          >
            {t('vote.again')}
          </Button>
          <Button
            kind="primary"
            keyCap={t('questions.key.enter')}
            disabled={typed === null}
            reason={t('vote.keepReason')}
            onClick={room.keep}
          >
            {typed === null ? t('vote.keepNone') : t('vote.keep', { answer: answerName(t, item, typed) })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What the field shows: the level or letter, for a frequency the digit of its key. */
function signIn(item: Work['item'], answer: NonNullable<VoteRoom['typed']>): string {
  if (answer === 'dont-know') return '?';
  if (typeof answer === 'object') return '–';
  return item.kind === 'symptom' ? String(choiceOf(item, answer)?.digit ?? '') : String(answer);
}

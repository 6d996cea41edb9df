import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { ownWords, saidWords, sourceWords } from './answerWords.ts';
import styles from './CrosswalkOffer.module.css';
import type { HeldOffer } from './useQuestionOffer.ts';
import { takeKey, useTakeKey } from './useTakeKey.ts';

/** An offer in one line, without anybody's note. */
export function CrosswalkLine({ held: { offer, take } }: { readonly held: HeldOffer }) {
  const t = useTranslate();
  const { texts } = useAssessment();
  const { lowest } = offer;
  useTakeKey(lowest !== null, take);
  if (lowest === null) return null;
  const { source, answer, offered } = lowest;
  return (
    <p className={styles.prompt}>
      <span>
        {t('crosswalk.offer.says', {
          source: sourceWords(t, source),
          id: answer.question,
          answer: saidWords(t, answer),
        })}
      </span>
      <Button keyCap={takeKey} onClick={take}>
        {t('crosswalk.offer.take', { answer: ownWords(t, texts, offered) })}
      </Button>
    </p>
  );
}

import type { FrameworkTexts } from '../../shared/frameworks/texts.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Tile } from '../ui/Tile.tsx';
import { answerTile } from './answerTile.ts';
import { ownWords, saidWords, sourceWords } from './answerWords.ts';
import { CounterpartNote } from './CounterpartNote.tsx';
import styles from './CrosswalkOffer.module.css';
import type { Said, SourceSaid } from './questionOffer.ts';
import { useCoverageWords } from './useCoverageWords.ts';
import type { HeldOffer } from './useQuestionOffer.ts';
import { takeKey, useTakeKey } from './useTakeKey.ts';

/** What counterparts of the question say elsewhere, with the one that can be taken. Nothing is stored until a person takes it. */
export function CrosswalkOffer({ held }: { readonly held: HeldOffer }) {
  const t = useTranslate();
  const { texts } = useAssessment();
  const { offer, readOnly, take } = held;
  const { lowest, sources, earlier, taking } = offer;
  const isOffered = taking === 'open' && !readOnly;
  const coverage = useCoverageWords(sources[0]?.source);
  useTakeKey(isOffered, take);
  return (
    <>
      {sources.map((one) => (
        <Source key={one.source.assessmentId} one={one} />
      ))}
      {isOffered && lowest !== null && (
        <>
          {offer.differs && <p className={styles.line}>{t('crosswalk.offer.lowest')}</p>}
          <div className={styles.take}>
            <Button keyCap={takeKey} onClick={take}>
              {t('crosswalk.offer.take', { answer: ownWords(t, texts, lowest.offered) })}
            </Button>
          </div>
        </>
      )}
      <p className={styles.line} role="status">
        {standingWords(t, texts, held)}
      </p>
      {earlier.map(({ source, answer }) => (
        <p key={`${source.assessmentId} ${answer.question}`} className={styles.quiet}>
          {t('crosswalk.offer.earlier', { answer: saidWords(t, answer), source: sourceWords(t, source) })}
        </p>
      ))}
      {coverage !== '' && <p className={styles.quiet}>{coverage}</p>}
    </>
  );
}

function Source({ one: { source, said } }: { readonly one: SourceSaid }) {
  const t = useTranslate();
  return (
    <div className={styles.source}>
      <p className={styles.line}>{sourceWords(t, source)}</p>
      <ul className={styles.said}>
        {said.map((one) => (
          <OneSaid key={one.answer.question} one={one} />
        ))}
      </ul>
    </div>
  );
}

function OneSaid({ one: { source, answer } }: { readonly one: Said }) {
  const t = useTranslate();
  return (
    <li>
      <Tile value={answerTile(answer.answer)} size="small" />
      <span>
        <TextLink href={`#/a/${source.assessmentId}/questions/${answer.question}`}>
          {t('crosswalk.offer.line', { id: answer.question, name: answer.name })}
        </TextLink>
        <span className={styles.answer}>
          {saidWords(t, answer)}
          {answer.source === 'responses' && <span className={styles.from}> {t('crosswalk.offer.responses')}</span>}
        </span>
        {answer.note !== null && <CounterpartNote note={answer.note} />}
      </span>
    </li>
  );
}

/** How the answer here and the offer stand to each other; empty where the button says it all. */
function standingWords(t: Translate, texts: FrameworkTexts, { own, offer }: HeldOffer): string {
  const { taking, lowest, comparison } = offer;
  if (lowest === null) return t('crosswalk.offer.none');
  if (taking === 'second-person') return t('crosswalk.offer.secondPerson');
  if (taking === 'open' || own.answer === null || comparison === null) return '';
  if (comparison === 'same' && offer.differs) return t('crosswalk.offer.lowestSame');
  const values = { own: ownWords(t, texts, own.answer), answer: ownWords(t, texts, lowest.offered) };
  return t(`crosswalk.offer.${comparison}`, values);
}

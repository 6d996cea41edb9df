import { useCallback, useMemo } from 'react';
import type { QuestionId } from '../../shared/base/ids.ts';
import { standingAnswer } from '../../shared/crosswalk/standingAnswer.ts';
import { takeAnswer } from '../../shared/crosswalk/takeAnswer.ts';
import { scaleOf } from '../../shared/frameworks/questions.ts';
import { questionResults } from '../../shared/scoring/questionResults.ts';
import { useAssessment, useScore, useShownAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { saidWords, sourceWords } from './answerWords.ts';
import { type OwnQuestion, type QuestionOffer, questionOffer } from './questionOffer.ts';
import { useCounterparts } from './useCounterparts.ts';

/** What other assessments of the organisation offer for a question, and taking it. */
export interface HeldOffer {
  readonly own: OwnQuestion;
  readonly offer: QuestionOffer;
  readonly readOnly: boolean;
  /** Stores the lowest as the agreed answer, with where it comes from; one step of undo. */
  readonly take: () => void;
}

/** Null while nothing is offered: no other assessment, no counterpart, or a question that is not scored. */
export function useQuestionOffer(id: QuestionId, isKey: boolean): HeldOffer | null {
  const t = useTranslate();
  const { framework, session, readOnly } = useAssessment();
  const score = useScore();
  const { counterparts } = useCounterparts();
  const assessment = useShownAssessment();

  const held = useMemo(() => {
    const result = questionResults(score).get(id);
    if (result === undefined) return null;
    const own = { id, isKey, scale: scaleOf(framework, id), answer: standingAnswer(assessment, result) };
    const offer = questionOffer(own, counterparts);
    return offer === null ? null : { own, offer };
  }, [id, isKey, framework, assessment, score, counterparts]);

  const take = useCallback(() => {
    if (held === null || held.offer.taking !== 'open' || held.offer.lowest === null || readOnly) return;
    const { lowest, sources } = held.offer;
    const said = sources.find(({ source }) => source === lowest.source)?.said ?? [lowest];
    const answers = said
      .filter(({ offered }) => offered !== null)
      .map(({ answer }) => t('crosswalk.offer.referenceAnswer', { id: answer.question, answer: saidWords(t, answer) }));
    const reference = t('crosswalk.offer.reference', {
      source: sourceWords(t, lowest.source),
      answers: answers.join('; '),
    });
    const taken = { answer: lowest.offered, reference, note: lowest.answer.note };
    void session.edit(takeAnswer(session.state().draft, id, taken));
  }, [held, readOnly, session, id, t]);

  return held === null ? null : { ...held, readOnly, take };
}

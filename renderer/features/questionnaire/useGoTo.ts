import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { arrive, type Place, shownAt } from './place.ts';

export interface GoTo {
  readonly question: (questionId: QuestionId) => void;
  readonly results: () => void;
}

/** The question that is asked for, by the address or a moment ago by a key; undefined when none is. And the ways on from it. */
export function useGoTo(): { readonly questionId: string | undefined; readonly goTo: GoTo } {
  const navigate = useNavigate();
  const assessmentId = useAssessment().head.id;
  const { questionId: address } = useParams({ strict: false });
  const [place, setPlace] = useState<Place>({ seen: address, asked: [] });
  const now = arrive(place, address);
  if (now !== place) setPlace(now);

  const goTo = useMemo(
    () => ({
      question: (questionId: QuestionId) => {
        setPlace((before) => ({ ...before, asked: [...before.asked, questionId] }));
        void navigate({ to: '/a/$assessmentId/questions/$questionId', params: { assessmentId, questionId } });
      },
      results: () => void navigate({ to: '/a/$assessmentId/results', params: { assessmentId } }),
    }),
    [navigate, assessmentId],
  );
  return { questionId: shownAt(now), goTo };
}

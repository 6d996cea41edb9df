import { useMemo, useState } from 'react';
import { useAssessment, useScore } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { type RoadmapView, roadmapView } from './roadmapView.ts';

/** The plan of the open assessment, again on every change. */
export function useRoadmap(): RoadmapView {
  const t = useTranslate();
  const { framework, texts, hash, draft } = useAssessment();
  const score = useScore();
  const [today] = useState(todayHere);
  const { assessment } = draft;
  return useMemo(
    () => roadmapView({ framework, texts, hash, assessment, score }, t, today),
    [framework, texts, hash, assessment, score, t, today],
  );
}

/** The present day where the person is, as an ISO day. */
export function todayHere(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

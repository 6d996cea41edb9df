import { useMemo, useState } from 'react';
import { today } from '../../api/today.ts';
import { useAssessment, useScore, useShownAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { type RoadmapView, roadmapView } from './roadmapView.ts';

/** The plan of the open assessment, again on every change. */
export function useRoadmap(): RoadmapView {
  const t = useTranslate();
  const { framework, texts, hash, benchmarks } = useAssessment();
  const score = useScore();
  const [day] = useState(today);
  const assessment = useShownAssessment();
  return useMemo(
    () => roadmapView({ framework, texts, hash, benchmarks, assessment, score }, t, day),
    [framework, texts, hash, benchmarks, assessment, score, t, day],
  );
}

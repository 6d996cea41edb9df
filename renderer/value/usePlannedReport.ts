import { useMemo, useState } from 'react';
import { type Report, reportContext } from '../../shared/report/reportContext.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import { today } from '../api/today.ts';
import { useAssessment, useScore, useShownAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';

/** The open assessment with its plan, as the report reads them: what costs and benefits are words of. */
export function usePlannedReport(): Report {
  const t = useTranslate();
  const { framework, texts, hash, benchmarks } = useAssessment();
  const score = useScore();
  const [date] = useState(today);
  const assessment = useShownAssessment();
  return useMemo(
    () =>
      reportContext({
        framework,
        texts,
        hash,
        assessment,
        score,
        plan: makePlan(framework, assessment, score),
        t,
        metrics: new Map(),
        benchmarks,
        options: { edition: 'consultant', preset: 'full', paper: 'a4', language: 'en', date },
      }),
    [framework, texts, hash, benchmarks, assessment, score, t, date],
  );
}

import { useMemo } from 'react';
import type { QuestionId } from '../../shared/base/ids.ts';
import type { Counterpart } from '../../shared/contract/crosswalk.ts';
import { coverageOf } from '../../shared/crosswalk/coverage.ts';
import { isRated } from '../../shared/crosswalk/offeredAnswer.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';

/** "5 of 32 questions here have a counterpart in Revenue ladder, 4 answered there." Empty without an assessment. */
export function useCoverageWords(source: Counterpart | undefined): string {
  const t = useTranslate();
  const { framework } = useAssessment();
  return useMemo(() => {
    if (source === undefined) return '';
    const answered = new Set<QuestionId>(
      source.answers.filter(({ answer }) => answer !== null && isRated(answer)).map(({ question }) => question),
    );
    const reach = coverageOf(framework, source.pairs, answered);
    return t('crosswalk.offer.coverage', {
      count: reach.paired,
      number: reach.paired,
      total: reach.questions,
      answered: reach.answered,
      framework: source.framework.shortTitle,
    });
  }, [framework, source, t]);
}

import type { Translate } from '../../shared/i18n/translate.ts';
import { plain } from '../../shared/report/numbers.ts';
import type { Report } from '../../shared/report/reportContext.ts';
import { sourceWords } from './answerWords.ts';
import type { Merged } from './useMergedPlan.ts';

/** How many actions there are, how many of them are the same work, and what that saves. */
export function mergedSummary(t: Translate, report: Report, { source, plan }: Merged): string {
  const words = sourceWords(t, source);
  if (source.actions.length === 0) return t('crosswalk.merged.noneThere', { source: words });
  if (report.input.plan.candidates.length === 0) return t('crosswalk.merged.noneHere');
  const count = plan.waves.reduce((all, wave) => all + wave.actions.length, plan.later.length);
  const { shared, savedDays } = plan;
  return [
    t('crosswalk.merged.summary', { count, source: words }),
    shared === 0 ? t('crosswalk.merged.nothingShared') : t('crosswalk.merged.shared', { count: shared }),
    ...(savedDays === 0 ? [] : [t('crosswalk.merged.saved', { count: savedDays, days: plain(t, savedDays) })]),
  ].join(' ');
}

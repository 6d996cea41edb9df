import { verdictAt } from '../../../shared/frameworks/verdictNames.ts';
import type { Report } from '../../../shared/report/reportContext.ts';

/** What a route leads to, where its kind is said beside it: the number of a level or stage, of a check the name of the verdict. */
export function routeGoal(report: Report, level: number): string {
  return report.kind === 'check' ? verdictAt(report.texts, level) : String(level);
}

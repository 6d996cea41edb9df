import type { Letter } from '../../assessment/schema.ts';
import { Letters } from '../../assessment/schema.ts';
import { nextStanding } from '../../roadmap/twoActionSteps.ts';
import { holdingAt } from '../../scoring/checkStanding.ts';
import { letterRank } from '../outlook.ts';
import type { CheckReport, Entry, LadderReport } from '../reportContext.ts';

/** The answer that is described beside the chosen one: the next letter of a criterion; in a check the answer that the next action leads to,
 * since not every level has words of its own. Null at the top. */
export function nextStep(report: LadderReport | CheckReport, { scale, result }: Entry): Letter | number | null {
  const { level } = result;
  if (report.kind === 'ladder') return typeof level === 'string' ? (Letters[letterRank(level) + 1] ?? null) : 'L';
  return level === null ? holdingAt(scale) : nextStanding(scale, level);
}

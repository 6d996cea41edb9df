import type { QuestionId } from '../base/ids.ts';
import { functionSpread } from './functionSpread.ts';
import { roundedLevel } from './level.ts';
import { percentOf } from './pillarMeans.ts';
import { isContested } from './questionResults.ts';
import type { QuestionResult } from './result.ts';
import type { Tally } from './tally.ts';

/** What a tally of levels says of its question; targets are not known yet (method 7.2, 8b.7, 8b.16). */
export function levelResult(id: QuestionId, counted: Tally, weight: number | null): QuestionResult {
  const { state, source, score } = counted;
  return {
    id,
    state,
    source,
    score,
    level: score === null ? null : roundedLevel(score, isContested(counted)),
    percent: score === null ? null : percentOf(score),
    target: null,
    gap: null,
    weight,
    respondents: counted.respondents,
    consensus: counted.consensus,
    band: counted.band,
    min: counted.min,
    max: counted.max,
    functions: counted.functions,
    functionSpread: functionSpread(counted.functions),
  };
}

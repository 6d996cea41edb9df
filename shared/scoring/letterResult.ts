import { Functions } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { type FunctionMeans, functionSpread } from './functionSpread.ts';
import { letterOf } from './letters.ts';
import type { QuestionResult } from './result.ts';
import { letterScale } from './scale.ts';
import type { Tally } from './tally.ts';

/** Ranks 0-3 as percent. */
function percentOf(rank: number): number {
  return (100 * rank) / letterScale.highest;
}

function functionPercents(ranks: Readonly<FunctionMeans>): FunctionMeans {
  const percents: FunctionMeans = {};
  for (const name of Functions) {
    const rank = ranks[name];
    if (rank !== undefined) percents[name] = percentOf(rank);
  }
  return percents;
}

/** What a tally of letters says of its question: the value 0-1, its band, and everything in percent (method 8b.3, 8b.16). */
export function letterResult(id: QuestionId, counted: Tally): QuestionResult {
  const { state, source, score: rank, min, max } = counted;
  const value = rank === null ? null : rank / letterScale.highest;
  const functions = counted.respondents === 0 ? counted.functions : functionPercents(counted.functions);
  return {
    id,
    state,
    source,
    score: value,
    level: value === null ? null : letterOf(value),
    percent: rank === null ? null : percentOf(rank),
    target: null,
    gap: null,
    weight: null,
    respondents: counted.respondents,
    consensus: counted.consensus,
    band: counted.band,
    min: min === null ? null : letterOf(min / letterScale.highest),
    max: max === null ? null : letterOf(max / letterScale.highest),
    functions,
    functionSpread: functionSpread(functions),
  };
}

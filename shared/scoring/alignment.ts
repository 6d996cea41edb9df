import { type FunctionName, Functions } from '../assessment/schema.ts';
import type { AnswerTable } from './answers.ts';
import { type FunctionMeans, functionSpread } from './functionSpread.ts';
import { krippendorffAlpha } from './krippendorff.ts';
import type { Alignment } from './result.ts';
import { clamp } from './rounding.ts';
import { readAnswer, type Scale } from './scale.ts';
import type { Tally } from './tally.ts';

/** A question with its tags, its weight and what was said to it. */
export interface TaggedTally {
  readonly functions: readonly FunctionName[];
  readonly weight: number;
  readonly tally: Tally;
}

/** Alignment of an assessment that says nothing about it. */
export const noAlignment: Alignment = { functions: {}, spread: null, alpha: null };

/** Alpha is given from so many people on, and from so many questions on that two of them share. */
export const leastRespondents = 3;
export const leastQuestions = 10;

/** How many participants gave a level to one of the questions that at least two gave a level to. */
function countRespondents(table: AnswerTable, shared: readonly number[], scale: Scale): number {
  let count = 0;
  for (let participant = 0; participant < table.participants; participant += 1) {
    const answers = shared.some((question) => {
      const response = table.latest[question * table.participants + participant];
      return response !== undefined && typeof readAnswer(response.answer, scale) === 'number';
    });
    if (answers) count += 1;
  }
  return count;
}

/** Ordinal alpha over the responses, agreed answers left out; null under 3 respondents, under 10 questions that two of them share, or
 * without variation (method 8b.16). `tallies` stand at the table's first positions. */
export function reliability(table: AnswerTable, tallies: readonly Tally[], scale: Scale): number | null {
  const shared: number[] = [];
  const units: (readonly number[])[] = [];
  for (const [question, { respondents, frequencies }] of tallies.entries()) {
    if (respondents < 2) continue;
    shared.push(question);
    units.push(frequencies);
  }
  if (shared.length < leastQuestions || countRespondents(table, shared, scale) < leastRespondents) return null;
  return krippendorffAlpha(units, 'ordinal');
}

/** Each function's weighted mean over the questions that carry its tag and that it answered (method 8b.11). */
export function functionView(questions: readonly TaggedTally[]): Pick<Alignment, 'functions' | 'spread'> {
  const sums: FunctionMeans = {};
  const weights: FunctionMeans = {};
  for (const { functions, weight, tally } of questions) {
    if (tally.respondents === 0) continue;
    for (const name of functions) {
      const mean = tally.functions[name];
      if (mean === undefined) continue;
      sums[name] = (sums[name] ?? 0) + weight * mean;
      weights[name] = (weights[name] ?? 0) + weight;
    }
  }
  const means: FunctionMeans = {};
  for (const name of Functions) {
    const sum = sums[name];
    const weight = weights[name];
    if (sum !== undefined && weight !== undefined) means[name] = clamp(sum / weight, 1, 5);
  }
  return { functions: means, spread: functionSpread(means) };
}

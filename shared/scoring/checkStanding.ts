import type { Letter } from '../assessment/schema.ts';
import { Letters } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import type { CheckFramework, CheckQuestion, CheckSection } from '../frameworks/structure.ts';
import { type Choice, cheapestChoice, costOf, type Raise } from './cheapestChoice.ts';
import { listUnanswered } from './coverage.ts';
import { letterOf, rankOf, valueOfLetter } from './letters.ts';
import { topLevel } from './level.ts';
import { percentOf } from './pillarMeans.ts';
import type { CheckResult, LetterChange, LevelChange, QuestionResult } from './result.ts';
import { clamp, toNineDecimals } from './rounding.ts';

/** How a section of a check stands (content paper 1.5 and 1.10). Levels and letters meet as values from 0 to 1: level 3 and the border
 * between P and L are both a half. */

type Change = LevelChange | LetterChange;

/** A section says something of itself from this share of answered questions on (method 8b.5). */
const leastShare = 0.6;
const half = 0.5;
/** The level that is in the middle, where a section holds. */
export const holdingLevel = 3;
/** Level 3 is enough, while letters must lie over half: this much is given away to say "at least". */
const touch = 3e-9;

/** 0-1; null when there is no answer. */
function shareOf(section: CheckSection, { score }: QuestionResult): number | null {
  if (score === null) return null;
  return section.scale === 'letters' ? score : percentOf(score) / 100;
}

/** Whether a mean value is where the section holds. */
export function isEnough(scale: CheckSection['scale'], value: number): boolean {
  const rounded = toNineDecimals(value);
  return scale === 'letters' ? rounded > half : rounded >= half;
}

/** Where a question's first action leads. */
export function holdingAt(scale: CheckSection['scale']): number | Letter {
  return scale === 'letters' ? 'L' : holdingLevel;
}

/** The answers of a scale in ascending order, with their values. */
function standings(scale: CheckSection['scale']): readonly { readonly to: number | Letter; readonly value: number }[] {
  if (scale === 'letters') return Letters.map((to) => ({ to, value: valueOfLetter(to) }));
  return Array.from({ length: topLevel }, (_, i) => ({ to: i + 1, value: i / (topLevel - 1) }));
}

/** Effort bands of the way between two values: the first action leads to where the section holds, the second to the top. */
function effortBetween({ actions }: CheckQuestion, scale: CheckSection['scale'], from: number, to: number): number {
  const first = actions[0]?.effort ?? 0;
  const second = actions[1]?.effort ?? first;
  const middle = scale === 'letters' ? valueOfLetter('L') : half;
  return (from < middle && to > from ? first : 0) + (to > middle && from < 1 ? second : 0);
}

interface Standing {
  readonly question: CheckQuestion;
  readonly level: number | Letter | null;
  readonly value: number | null;
}

function choiceOf({ question, value }: Standing, scale: CheckSection['scale']): Choice<number | Letter> {
  const from = value ?? 0;
  const raises = standings(scale).flatMap((step, rank): readonly Raise<number | Letter>[] => {
    if (value !== null && step.value <= toNineDecimals(value)) return [];
    const cost = costOf(effortBetween(question, scale, from, step.value), rank);
    return [{ to: step.to, cost, gain: step.value - from }];
  });
  return { question: question.id, forced: false, unanswered: value === null, raises };
}

function changeOf({ question, level }: Standing, to: number | Letter): Change {
  const id: QuestionId = question.id;
  return typeof to === 'number'
    ? { question: id, from: typeof level === 'number' ? level : null, to }
    : { question: id, from: typeof level === 'string' ? level : null, to };
}

/** The smallest set of changes after which the section holds, missing answers taken for the lowest. */
function changesOf(scale: CheckSection['scale'], applicable: readonly Standing[]): readonly Change[] {
  const missing = half * applicable.length - applicable.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const chosen = cheapestChoice(
    applicable.map((standing) => choiceOf(standing, scale)).filter(({ raises }) => raises.length > 0),
    { gain: scale === 'letters' ? missing : missing - touch, answers: 0 },
  );
  return applicable.flatMap((standing) => {
    const to = chosen?.get(standing.question.id);
    return to === undefined ? [] : [changeOf(standing, to)];
  });
}

/** Means, range and way of one section; `results` run parallel to its questions. */
export function checkSection(section: CheckSection, results: readonly QuestionResult[]): CheckResult {
  const { id, role, scale } = section;
  const applicable: Standing[] = [];
  for (const [index, question] of section.questions.entries()) {
    const result = results[index];
    if (result === undefined || result.state === 'not-applicable') continue;
    applicable.push({ question, level: result.level, value: shareOf(section, result) });
  }
  const values = applicable.flatMap(({ value }) => value ?? []);
  const rated = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  const all = applicable.length;
  const enough = rated > 0 && toNineDecimals(rated / all) >= leastShare;
  const mean = enough ? clamp(sum / rated, 0, 1) : null;
  const low = all === 0 ? null : clamp(sum / all, 0, mean ?? 1);
  const high = all === 0 ? null : clamp((sum + all - rated) / all, mean ?? 0, 1);
  const holds = low !== null && isEnough(scale, low);
  return {
    id,
    role,
    scale,
    score: mean === null || scale === 'letters' ? null : 1 + mean * (topLevel - 1),
    percent: mean === null ? null : 100 * mean,
    low: low === null ? null : 100 * low,
    high: high === null ? null : 100 * high,
    rating: mean === null || scale === 'levels' ? null : letterOf(mean),
    holds,
    rated,
    ...listUnanswered(results),
    changes: holds ? [] : changesOf(scale, applicable),
  };
}

/** True when something of a section applies. */
export function applies({ rated, open, dontKnow }: Pick<CheckResult, 'rated' | 'open' | 'dontKnow'>): boolean {
  return rated + open.length + dontKnow.length > 0;
}

/** Rank of a letter or level among its scale's answers, from 0. */
export function heightOnScale(level: number | Letter): number {
  return typeof level === 'number' ? level - 1 : rankOf(level);
}

/** The sections that are counted; the others are attributes. */
export function elementsOf(framework: CheckFramework): readonly CheckSection[] {
  return framework.sections.filter(({ role }) => role === 'element');
}

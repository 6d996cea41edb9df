import type { Assessment } from '../assessment/schema.ts';
import type { Section } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { valueOfLetter } from '../scoring/letters.ts';
import { topLevel } from '../scoring/level.ts';
import { percentOf } from '../scoring/pillarMeans.ts';
import type { QuestionResult, Score } from '../scoring/result.ts';
import { type Draft, finishes } from './draft.ts';
import type { Projection } from './plan.ts';
import type { ScheduledWave } from './schedule.ts';

/** How much of a step is assumed to come true when nobody has said (method 8.5). */
export const usualRealisation = 0.8;

type Values = Map<string, number>;

/** The value of a question after its step: part of a level, or part of the way to the step's letter (method 8.5, 8b.15). */
function lifted(value: number, { step }: Draft, realisation: number): number {
  if (step === null) return value;
  // One level at a time, or a good part of the way between two that lie further apart.
  if (typeof step.to === 'number' && typeof step.from === 'number') {
    return Math.min(topLevel, value + realisation * (step.to - step.from));
  }
  if (typeof step.to === 'number') return value;
  return value + realisation * Math.max(0, valueOfLetter(step.to) - value);
}

function weightedMean(items: readonly { readonly value: number; readonly weight: number }[]): number | null {
  if (items.length === 0) return null;
  const weights = items.reduce((sum, { weight }) => sum + weight, 0);
  return items.reduce((sum, { value, weight }) => sum + weight * value, 0) / weights;
}

function sectionMean(results: readonly QuestionResult[], values: Values): number | null {
  return weightedMean(
    results.flatMap(({ id, weight }) => {
      const value = values.get(id);
      return value === undefined ? [] : [{ value, weight: weight ?? 1 }];
    }),
  );
}

/** The share of the way up that a value is, 0-100; a level where its section is answered by levels. */
function percentOfValue(section: Section, value: number): number {
  return 'scale' in section && section.scale === 'levels' ? percentOf(value) : 100 * value;
}

/** Projects one moment: the sections that have a score now, and their weighted mean. Stages and sections of a check are given in percent;
 * a ladder has no overall, and attributes do not enter that of a check. */
function project(framework: Framework, assessment: Assessment, score: Score, values: Values): Projection {
  const results = new Map(score.questions.map((result) => [result.id, result]));
  const means = framework.sections.map((section, s) => {
    const now = score.kind === 'pillars' ? score.sections[s]?.score : score.sections[s]?.percent;
    const own = section.questions.flatMap((question) => results.get(question.id) ?? []);
    const mean = now === null || now === undefined ? null : sectionMean(own, values);
    return { id: section.id, value: mean, weight: assessment.settings?.sectionWeights?.[section.id] ?? 1 };
  });
  const shown = means.map(({ id, value, weight }, s) => {
    const section = framework.sections[s];
    const isLevel = score.kind === 'pillars' || section === undefined || value === null;
    return { id, weight, section, value: isLevel ? value : percentOfValue(section, value) };
  });
  const counted = shown.flatMap(({ section, value, weight }) => {
    const isAttribute = section !== undefined && 'role' in section && section.role === 'attribute';
    return value === null || isAttribute ? [] : [{ value, weight }];
  });
  return {
    overall: score.kind === 'ladder' ? null : weightedMean(counted),
    sections: Object.fromEntries(shown.map(({ id, value }) => [id, value])),
  };
}

/** The expected score at the end of each wave, cumulative; null while too little is answered (method 8.5, 8b.14-15). It says what the steps
 * of the plan would bring at the assumed realisation, never what levels would be attained. */
export function projections(
  framework: Framework,
  assessment: Assessment,
  score: Score,
  waves: readonly ScheduledWave[],
): readonly (Projection | null)[] {
  if (score.status === 'empty' || score.status === 'incomplete') return waves.map(() => null);
  const realisation = assessment.settings?.realisation ?? usualRealisation;
  const values: Values = new Map(score.questions.flatMap(({ id, score: now }) => (now === null ? [] : [[id, now]])));
  return waves.map((wave) => {
    for (const draft of wave.drafts) {
      const now = draft.step === null || !finishes(draft) ? undefined : values.get(draft.step.question);
      if (draft.step !== null && now !== undefined) values.set(draft.step.question, lifted(now, draft, realisation));
    }
    return project(framework, assessment, score, values);
  });
}

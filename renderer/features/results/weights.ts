import type { Settings } from '../../../shared/assessment/schema.ts';

/** Weights that can be chosen. */
export const weightSteps = [0.5, 1, 1.5, 2] as const;

/** What people weighed by hand. A question at 1 says something only where goals would weigh it otherwise. */
export interface Weights {
  readonly questions: Readonly<Record<string, number>>;
  /** Only those that differ from 1. */
  readonly sections: Readonly<Record<string, number>>;
}

export function weightsOf(settings: Settings | undefined): Weights {
  return { questions: questionWeights(settings, settings?.weights), sections: unequal(settings?.sectionWeights) };
}

function questionWeights(
  settings: Settings | undefined,
  weights: Readonly<Record<string, number>> | undefined,
): Record<string, number> {
  return settings?.goals === undefined ? unequal(weights) : { ...weights };
}

function unequal(weights: Readonly<Record<string, number>> | undefined): Record<string, number> {
  return Object.fromEntries(Object.entries(weights ?? {}).filter(([, weight]) => weight !== 1));
}

/** The settings with these weights; what says nothing is not written, and settings that say nothing become null. */
export function withWeights(settings: Settings | undefined, weights: Weights): Settings | null {
  const { weights: _questions, sectionWeights: _sections, ...rest } = settings ?? {};
  const questions = questionWeights(settings, weights.questions);
  const sections = unequal(weights.sections);
  const next: Settings = {
    ...rest,
    ...(Object.keys(questions).length === 0 ? {} : { weights: questions }),
    ...(Object.keys(sections).length === 0 ? {} : { sectionWeights: sections }),
  };
  return Object.keys(next).length === 0 ? null : next;
}

/** The weights without that of one question, which its goal or the method then weighs again. */
export function withoutQuestion(weights: Weights, id: string): Weights {
  const { [id]: _, ...questions } = weights.questions;
  return { ...weights, questions };
}

/** The settings under another ladder policy; strict, the usual one, is not written. */
export function withPolicy(settings: Settings | undefined, policy: 'strict' | 'lenient'): Settings | null {
  const { ladderPolicy: _policy, ...rest } = settings ?? {};
  const next: Settings = policy === 'strict' ? rest : { ...rest, ladderPolicy: policy };
  return Object.keys(next).length === 0 ? null : next;
}

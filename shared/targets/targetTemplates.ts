import type { Change } from '../assessment/change.ts';
import type { Aim, Assessment, Settings, Targets } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';
import type { Capability, PillarFramework } from '../frameworks/structure.ts';
import { topLevel } from '../scoring/level.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { PillarScore, QuestionResult } from '../scoring/result.ts';
import { targetOrigin } from './targetOrigin.ts';

/** A way to set many targets at once. `method`: none, so that each is the usual one (method 7.10). */
export type TargetChoice =
  | { readonly name: 'method' | 'next-level' | 'key-first' }
  | { readonly name: 'aim'; readonly aim: Aim };

/** The least that a key question is to reach (method 7.10). */
const leastForKey = 3;

function wanted(choice: TargetChoice, { key }: Capability, { level }: QuestionResult): number | null {
  if (choice.name === 'aim') return choice.aim.level;
  // A missing answer has no level to start from: the method's target stands.
  if (choice.name === 'method' || typeof level !== 'number') return null;
  switch (choice.name) {
    case 'next-level':
      return Math.min(topLevel, level + 1);
    case 'key-first':
      return key ? Math.max(leastForKey, level) : level;
    default:
      return assertNever(choice.name);
  }
}

/** What a choice sets, by question; it says nothing of questions that do not apply, nor, unless it names a level, of missing answers. */
function templateTargets(
  framework: PillarFramework,
  score: PillarScore,
  choice: TargetChoice,
): ReadonlyMap<QuestionId, number> {
  const results = questionResults(score);
  const targets = new Map<QuestionId, number>();
  for (const question of framework.sections.flatMap((section) => section.questions)) {
    const result = results.get(question.id);
    if (result === undefined || result.state === 'not-applicable') continue;
    const target = wanted(choice, question, result);
    if (target !== null) targets.set(question.id, target);
  }
  return targets;
}

function sameTargets(one: Targets, other: Targets): boolean {
  const entries = Object.entries(one);
  const others: Readonly<Record<string, number>> = other;
  return entries.length === Object.keys(other).length && entries.every(([id, level]) => others[id] === level);
}

/** The edit that gives the assessment these settings; none when it has them. */
function settingsChange(before: Settings | undefined, choice: TargetChoice, given: Targets): readonly Change[] {
  const { template, aim: _, ...rest } = before ?? {};
  const aim = choice.name === 'aim' ? choice.aim : before?.aim;
  const sameAim = aim?.level === before?.aim?.level && aim?.by === before?.aim?.by;
  const sameTemplate =
    choice.name === 'method'
      ? template === undefined
      : template?.name === choice.name && sameTargets(template.targets, given);
  if (sameAim && sameTemplate) return [];
  const value: Settings = {
    ...rest,
    ...(aim === undefined ? {} : { aim }),
    ...(choice.name === 'method' ? {} : { template: { name: choice.name, targets: given } }),
  };
  return [{ entry: 'settings', value: Object.keys(value).length === 0 ? null : value }];
}

/** The one edit with which an assessment follows a choice; empty when it does already. A target that somebody set by hand stays unless
 * `alsoByHand`; questions that do not apply never get one. */
export function applyTemplate(
  framework: PillarFramework,
  assessment: Assessment,
  score: PillarScore,
  choice: TargetChoice,
  alsoByHand: boolean,
): readonly Change[] {
  const targets = templateTargets(framework, score, choice);
  const given: Targets = {};
  const changes: Change[] = [];
  for (const { id, state } of score.questions) {
    const isKept = !alsoByHand && targetOrigin(assessment, id) === 'by-hand';
    if (isKept || (state === 'not-applicable' && targetOrigin(assessment, id) === 'by-hand')) continue;
    const value = targets.get(id) ?? null;
    if (value !== null) given[id] = value;
    if (value !== (assessment.targets?.[id] ?? null)) changes.push({ entry: 'target', question: id, value });
  }
  return [...changes, ...settingsChange(assessment.settings, choice, given)];
}

/** The one edit that sets every applicable question of a section to a level by hand, or (null) lets the method decide again. */
export function applyToSection(
  framework: PillarFramework,
  assessment: Assessment,
  score: PillarScore,
  section: SectionId,
  level: number | null,
): readonly Change[] {
  const results = questionResults(score);
  const questions = framework.sections.find(({ id }) => id === section)?.questions ?? [];
  return questions.flatMap(({ id }): readonly Change[] => {
    if (results.get(id)?.state === 'not-applicable' || (assessment.targets?.[id] ?? null) === level) return [];
    return [{ entry: 'target', question: id, value: level }];
  });
}

/** The settings with another aim; null removes it, and settings that say nothing become null. */
export function withAim(settings: Settings | undefined, aim: Aim | null): Settings | null {
  const { aim: _, ...rest } = settings ?? {};
  const value: Settings = aim === null ? rest : { ...rest, aim };
  return Object.keys(value).length === 0 ? null : value;
}

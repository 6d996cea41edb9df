import { type Assessment, Functions } from '../../shared/assessment/schema.ts';
import type { ExplainInput } from '../../shared/explain/explainInput.ts';
import type { Subject } from '../../shared/explain/subject.ts';
import { actionsOf, questionsOf } from '../../shared/frameworks/questions.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import { score } from '../../shared/scoring/score.ts';
import { english, ladderTexts, pillarTexts } from './aReport.ts';

/** What the passports of an assessment are made of, with its plan. */
export function anExplainInput(framework: Framework, assessment: Assessment, t = english): ExplainInput {
  const scored = score(framework, assessment);
  const plan = makePlan(framework, assessment, scored);
  const texts = framework.kind === 'pillars' ? pillarTexts : ladderTexts;
  return { framework, texts, assessment, score: scored, plan, t };
}

/** Every number that an assessment could have a passport for, also those that its kind of framework does not have. */
export function everySubject({ framework, assessment, plan }: ExplainInput): readonly Subject[] {
  const sections: readonly Framework['sections'][number][] = framework.sections;
  // One action of the content that may be no candidate; the others that are none have the same passport.
  const actions = new Set([
    ...actionsOf(framework)
      .slice(0, 1)
      .map(({ id }) => id),
    ...(assessment.actions ?? []).map(({ id }) => id),
    ...(plan?.candidates ?? []).map(({ id }) => id),
  ]);
  const whole = [
    'overall-score',
    'overall-level',
    'overall-target',
    'completeness',
    'confidence',
    'balance',
    'alignment-spread',
    'alpha',
    'stage-attained',
    'limit-pressure',
    'verdict',
    'overall-percent',
  ] as const;
  const ofSection = [
    'section-score',
    'section-level',
    'section-target',
    'section-completeness',
    'stage-percent',
    'section-percent',
    'section-holds',
  ] as const;
  const ofQuestion = [
    'question-score',
    'question-level',
    'question-spread',
    'consensus',
    'target',
    'gap',
    'weighted-gap',
  ] as const;
  const goals = framework.kind === 'pillars' ? framework.goals : [];
  const groups: readonly Subject[] = [
    ...sections.map(({ id }) => ({ kind: 'gap-total' as const, by: 'section' as const, id })),
    ...Functions.map((id) => ({ kind: 'gap-total' as const, by: 'function' as const, id })),
    ...goals.map((id) => ({ kind: 'gap-total' as const, by: 'goal' as const, id })),
  ];
  const waves = [1, ...(plan?.waves ?? []).map(({ number }) => number), 99];
  return [
    ...whole.map((kind) => ({ kind })),
    ...sections.flatMap(({ id }) => ofSection.map((kind) => ({ kind, section: id }))),
    ...questionsOf(framework).flatMap(({ id }) => ofQuestion.map((kind) => ({ kind, question: id }))),
    ...[...actions].map((action) => ({ kind: 'action-priority' as const, action })),
    ...groups,
    ...goals.map((goal) => ({ kind: 'goal-score' as const, goal })),
    ...Functions.map((name) => ({ kind: 'function-mean' as const, function: name })),
    ...waves.map((wave) => ({ kind: 'wave-load' as const, wave })),
    ...waves.flatMap((wave) =>
      [null, ...sections.map(({ id }) => id)].map((section) => ({ kind: 'wave-projection' as const, wave, section })),
    ),
  ];
}

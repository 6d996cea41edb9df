import { type ActionEdit, Assessment, type Settings } from '../../../shared/assessment/schema.ts';
import { ActionId } from '../../../shared/base/ids.ts';
import pillarFile from '../../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import type { PlanSource } from '../../../shared/roadmap/planDiff.ts';
import { score } from '../../../shared/scoring/score.ts';
import { assessmentOf } from '../../builders/anAssessment.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const worked = assessmentOf(pillarFile);

export function anId(text: string): ActionId {
  return ActionId.parse(text);
}

/** The worked example of the method (8.6) with further edits and settings, scored; `answers` replace agreed ones. */
export function workedSource(
  edits: readonly object[] = [],
  settings: Settings = {},
  answers: Readonly<Record<string, number>> = {},
): PlanSource {
  const before = new Map((worked.actions ?? []).map((edit) => [edit.id as string, edit]));
  for (const edit of edits) {
    const { id } = edit as ActionEdit;
    before.set(id, { ...before.get(id), ...(edit as ActionEdit) });
  }
  const assessment = Assessment.parse({
    ...worked,
    settings: { ...worked.settings, ...settings },
    agreed: (worked.agreed ?? []).map((entry) =>
      answers[entry.question] === undefined ? entry : { ...entry, answer: answers[entry.question] },
    ),
    actions: [...before.values()],
  });
  return { framework: fourPillar, assessment, score: score(fourPillar, assessment) };
}

export function planOf({ framework, assessment, score: scored }: PlanSource): Plan {
  return makePlan(framework, assessment, scored);
}

/** "I1-23 P2-23" wave by wave. */
export function waves(plan: Plan): readonly string[] {
  return plan.waves.map(({ actions }) => actions.join(' '));
}

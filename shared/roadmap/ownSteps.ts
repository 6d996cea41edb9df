import type { Assessment } from '../assessment/schema.ts';
import type { Draft } from './draft.ts';
import { closedAs, type Edits } from './edits.ts';
import { effortOfDays } from './effort.ts';
import { factorsOf, priorityOf, urgencyOf } from './priority.ts';

/** Actions that people added. Nothing measures their gap, so it counts as one; they weigh as their section does, and cost the days that
 * were typed. */
export function ownSteps(assessment: Assessment, edits: Edits): readonly Draft[] {
  return [...edits.values()].flatMap((edit) => {
    const { id, own } = edit;
    if (own === undefined || closedAs(edits, id) !== null) return [];
    const effort = edit.effort ?? effortOfDays(own.days);
    const weight = assessment.settings?.sectionWeights?.[own.section] ?? 1;
    const urgency = urgencyOf(false, false, edit);
    const factors = factorsOf({ gap: 1, weight, impact: own.impact, urgency, effort, edit });
    return [
      {
        id,
        step: null,
        section: own.section,
        factors,
        priority: priorityOf(factors),
        effort,
        days: own.days,
        blocks: false,
        prerequisites: own.prerequisites ?? [],
        edit,
        part: null,
      },
    ];
  });
}

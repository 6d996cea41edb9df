import type { Assessment } from '../assessment/schema.ts';
import { findAction } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { closedAs, editsOf } from './edits.ts';
import { isFinishingStep } from './outcome.ts';
import type { Candidate, Plan } from './plan.ts';
import { heightOf, reachOf } from './prerequisites.ts';

/** The candidates that an action of a plan waits for, in the order of its prerequisites, read from the plan as it was made (method 8b.13).
 * What is met already, and what no candidate would bring, is not among them. */
export function needsIn(
  framework: Framework,
  assessment: Assessment,
  { candidates }: Plan,
  { prerequisites }: Candidate,
): readonly Candidate[] {
  const edits = editsOf(assessment);
  const found = prerequisites.flatMap((id): readonly Candidate[] => {
    if (closedAs(edits, id) === 'done') return [];
    const placed = findAction(framework, id);
    if (placed === undefined) {
      const last = candidates.find((one) => one.kind !== 'discovery' && one.part?.of === id && one.part.last);
      return candidates.filter((one) => one === last || one.id === id);
    }
    const all = candidates.flatMap((one) => (one.kind === 'step' && one.question === placed.question.id ? [one] : []));
    const steps = all.toSorted((a, b) => heightOf(a.from) - heightOf(b.from));
    const [lowest] = steps;
    if (lowest === undefined || heightOf(lowest.from) >= reachOf(placed)) return [];
    const whole = steps.filter(isFinishingStep);
    const enough = whole.find(({ to }) => heightOf(to) >= reachOf(placed)) ?? whole.at(-1);
    return enough === undefined ? [] : [enough];
  });
  return [...new Set(found)];
}

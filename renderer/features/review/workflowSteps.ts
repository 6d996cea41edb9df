import { Workflow, type WorkflowStep } from '../../../shared/assessment/schema.ts';

/** A state on the way of an assessment. */
export interface WorkflowPlace {
  readonly state: Workflow;
  readonly isCurrent: boolean;
  /** The step that led here last; none for a draft that never was anything else, and for what is still to come. */
  readonly step: WorkflowStep | undefined;
}

/** Draft, in review, signed off, each with the step that led there. What lies ahead has none: that an assessment was there once is the
 * history's to say. */
export function workflowPlaces(current: Workflow, steps: readonly WorkflowStep[]): readonly WorkflowPlace[] {
  const states = Workflow.options;
  const at = states.indexOf(current);
  return states.map((state, index) => ({
    state,
    isCurrent: state === current,
    step: index > at ? undefined : steps.findLast(({ to }) => to === state),
  }));
}

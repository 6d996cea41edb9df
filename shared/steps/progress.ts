import type { ActionEdit, Assessment } from '../assessment/schema.ts';
import type { ActionId, TaskId } from '../base/ids.ts';
import { closedAs, type Edits, editsOf } from '../roadmap/edits.ts';
import { type Step, steps } from './steps.ts';

/** What became of a task: not chosen, an action of the roadmap in one of its states, or dropped as not needed. */
export type TaskState = 'not-chosen' | 'open' | 'doing' | 'done' | 'not-needed';

/** A task with the actions that were made from it: one, unless somebody made it twice. */
export interface TaskStanding {
  readonly task: TaskId;
  readonly state: TaskState;
  readonly actions: readonly ActionId[];
}

/** Counts of a step's tasks, or of all of them. */
export interface Progress {
  readonly all: number;
  readonly notChosen: number;
  readonly open: number;
  readonly doing: number;
  readonly done: number;
  readonly notNeeded: number;
  /** done / (all − not needed), 0-1; null when nothing is needed (content paper 6). */
  readonly share: number | null;
}

export interface StepStanding {
  readonly step: Step['step'];
  readonly tasks: readonly TaskStanding[];
  readonly progress: Progress;
}

function stateOf(edits: Edits, action: ActionEdit): Exclude<TaskState, 'not-chosen'> {
  const closed = closedAs(edits, action.id);
  if (closed !== null) return closed === 'done' ? 'done' : 'not-needed';
  return edits.get(action.id)?.status === 'doing' ? 'doing' : 'open';
}

/** The state of a task that several actions were made from: it is done once all of them are that are needed. */
function together(states: readonly TaskState[]): TaskState {
  const needed = states.filter((state) => state !== 'not-needed');
  if (states.length === 0) return 'not-chosen';
  if (needed.length === 0) return 'not-needed';
  if (needed.every((state) => state === 'done')) return 'done';
  return needed.some((state) => state !== 'open') ? 'doing' : 'open';
}

function progressOf(tasks: readonly TaskStanding[]): Progress {
  const count = (state: TaskState): number => tasks.filter((task) => task.state === state).length;
  const needed = tasks.length - count('not-needed');
  return {
    all: tasks.length,
    notChosen: count('not-chosen'),
    open: count('open'),
    doing: count('doing'),
    done: count('done'),
    notNeeded: count('not-needed'),
    share: needed === 0 ? null : count('done') / needed,
  };
}

/** How far the implementation steps are: read off the actions that were made from their tasks, which are the only list. */
export function stepStandings(assessment: Assessment): readonly StepStanding[] {
  const edits = editsOf(assessment);
  const made = Map.groupBy(
    (assessment.actions ?? []).filter(({ own }) => own?.task !== undefined),
    ({ own }) => own?.task,
  );
  return steps.map(({ step, tasks: all }) => {
    const tasks = all.map(({ id }): TaskStanding => {
      const actions = made.get(id) ?? [];
      const state = together(actions.map((action) => stateOf(edits, action)));
      return { task: id, state, actions: [...new Set(actions.map((action) => action.id))] };
    });
    return { step, tasks, progress: progressOf(tasks) };
  });
}

/** The progress of all steps together. */
export function wholeProgress(standings: readonly StepStanding[]): Progress {
  return progressOf(standings.flatMap(({ tasks }) => tasks));
}

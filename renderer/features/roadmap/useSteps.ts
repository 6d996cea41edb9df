import { useMemo, useState } from 'react';
import type { ActionStatus } from '../../../shared/assessment/schema.ts';
import type { TaskId } from '../../../shared/base/ids.ts';
import { type StepStanding, stepStandings, type TaskStanding } from '../../../shared/steps/progress.ts';
import { taskChanges } from '../../../shared/steps/taskActions.ts';
import { taskTitle } from '../../../shared/steps/taskText.ts';
import { today } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { statusPatch } from './actionEdits.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useBoardEdit } from './useBoardEdit.ts';

export interface StepsEditing {
  readonly standings: readonly StepStanding[];
  /** Ticked, not in the roadmap yet. */
  readonly chosen: ReadonlySet<TaskId>;
  readonly choose: (tasks: readonly TaskId[], on: boolean) => void;
  /** Makes actions of what is ticked, as one step of undo. */
  readonly add: () => void;
  readonly dropOne: (task: TaskId) => void;
  /** Every action that was made from the task gets the status. */
  readonly setStatus: (task: TaskStanding, status: ActionStatus) => void;
  /** The first of the tasks that were made last; null before. */
  readonly made: TaskId | null;
  readonly readOnly: boolean;
}

/** The tasks of the implementation steps, and what can be done with them. */
export function useSteps(view: RoadmapView): StepsEditing {
  const t = useTranslate();
  const { session, framework, readOnly } = useAssessment();
  const { edit, patched } = useBoardEdit();
  const [chosen, setChosen] = useState<ReadonlySet<TaskId>>(new Set());
  const [made, setMade] = useState<TaskId | null>(null);
  const { assessment } = view.report.input;
  const standings = useMemo(() => stepStandings(assessment), [assessment]);
  const choose = (tasks: readonly TaskId[], on: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      for (const task of tasks) {
        if (on) next.add(task);
        else next.delete(task);
      }
      return next;
    });
  const make = (tasks: readonly TaskId[], status?: 'dropped') => {
    const now = session.state().draft.assessment;
    void edit(taskChanges(framework, now, tasks, (id) => taskTitle(t, id), status));
    choose(tasks, false);
    setMade(tasks[0] ?? null);
  };
  return {
    standings,
    chosen,
    choose,
    // In the order of the steps, not of the ticks.
    add: () => make(standings.flatMap(({ tasks }) => tasks.map(({ task }) => task)).filter((task) => chosen.has(task))),
    dropOne: (task) => make([task], 'dropped'),
    setStatus: ({ actions }, status) =>
      void edit(actions.map((action) => patched(action, statusPatch(status, today())))),
    made,
    readOnly,
  };
}

import type { TaskId } from '../../../shared/base/ids.ts';
import { findTask } from '../../../shared/steps/taskActions.ts';
import { taskOutput } from '../../../shared/steps/taskText.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { RoadmapView } from './roadmapView.ts';
import { TaskLinks } from './TaskLinks.tsx';

export interface TaskAboutProps {
  readonly view: RoadmapView;
  readonly id: TaskId;
  /** A link to another screen was followed. */
  readonly onLeave: () => void;
}

/** What an action that was made from a task of the implementation steps is done by, and the tools and metrics that serve it. */
export function TaskAbout({ view, id, onLeave }: TaskAboutProps) {
  const t = useTranslate();
  const task = findTask(id);
  if (task === undefined) return null;
  return (
    <>
      <p>{t('steps.ofTask', { id })}</p>
      <p>{t('steps.doneWhen', { output: taskOutput(t, id) })}</p>
      <TaskLinks view={view} task={task} onLeave={onLeave} />
    </>
  );
}

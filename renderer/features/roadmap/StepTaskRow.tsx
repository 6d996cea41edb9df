import type { ActionStatus } from '../../../shared/assessment/schema.ts';
import { capitalised } from '../../../shared/report/words.ts';
import type { TaskStanding, TaskState } from '../../../shared/steps/progress.ts';
import { findTask, holderOf } from '../../../shared/steps/taskActions.ts';
import { taskOutput, taskTitle } from '../../../shared/steps/taskText.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tick } from '../../ui/Tick.tsx';
import type { RoadmapView } from './roadmapView.ts';
import styles from './StepsDialog.module.css';
import { TaskLinks } from './TaskLinks.tsx';
import type { StepsEditing } from './useSteps.ts';

export interface StepTaskRowProps {
  readonly view: RoadmapView;
  readonly standing: TaskStanding;
  readonly editing: StepsEditing;
  /** A link to another screen was followed. */
  readonly onLeave: () => void;
}

const states = ['open', 'doing', 'done', 'not-needed'] as const satisfies readonly TaskState[];
const statusOf: Readonly<Record<(typeof states)[number], ActionStatus>> = {
  open: 'open',
  doing: 'doing',
  done: 'done',
  'not-needed': 'dropped',
};

/** One task: to be ticked while it is no action yet, with its status once it is one. */
export function StepTaskRow({ view, standing, editing, onLeave }: StepTaskRowProps) {
  const t = useTranslate();
  const { task: id, state } = standing;
  const task = findTask(id);
  if (task === undefined) return null;
  const title = t('steps.task.named', { id, title: taskTitle(t, id) });
  const owner = capitalised(t(`steps.owner.${task.owner}`));
  const person = holderOf(view.report.input.assessment, task);
  return (
    <li className={styles.task}>
      <div className={styles.words}>
        {state === 'not-chosen' ? (
          <Tick
            label={title}
            checked={editing.chosen.has(id)}
            disabled={editing.readOnly}
            onChange={(on) => editing.choose([id], on)}
          />
        ) : (
          <p>{title}</p>
        )}
        <p className={styles.quiet}>{t('steps.doneWhen', { output: taskOutput(t, id) })}</p>
        <p className={styles.quiet}>
          {person === null ? t('steps.ownedBy', { owner }) : t('steps.heldBy', { owner, person })}
        </p>
        <TaskLinks view={view} task={task} onLeave={onLeave} />
      </div>
      {state !== 'not-chosen' && (
        <Select
          label={t('steps.status', { id })}
          hideLabel
          value={state}
          disabled={editing.readOnly}
          options={states.map((value) => ({ value, label: t(`steps.state.${value}`) }))}
          onChange={(value) => editing.setStatus(standing, statusOf[value])}
        />
      )}
      {state === 'not-chosen' && !editing.readOnly && (
        <LinkButton aria-label={t('steps.notNeededOf', { id })} onClick={() => editing.dropOne(id)}>
          {t('steps.notNeeded')}
        </LinkButton>
      )}
    </li>
  );
}

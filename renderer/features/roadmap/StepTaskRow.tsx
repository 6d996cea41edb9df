import { useEffect, useRef } from 'react';
import type { ActionStatus } from '../../../shared/assessment/schema.ts';
import { plain } from '../../../shared/report/numbers.ts';
import { capitalised, tallied } from '../../../shared/report/words.ts';
import type { TaskStanding, TaskState } from '../../../shared/steps/progress.ts';
import { findTask, holderOf } from '../../../shared/steps/taskActions.ts';
import { taskOutput, taskTitle } from '../../../shared/steps/taskText.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
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
  const select = useRef<HTMLSelectElement>(null);
  const isMade = state !== 'not-chosen';
  // What was pressed to make it is gone: the focus goes on to what stands in its place.
  useEffect(() => {
    if (isMade && editing.made === id) select.current?.focus();
  }, [isMade, editing.made, id]);
  const task = findTask(id);
  if (task === undefined) return null;
  const title = t('steps.task.named', { id, title: taskTitle(t, id) });
  const owner = capitalised(t(`steps.owner.${task.owner}`));
  const person = holderOf(view.report.input.assessment, task);
  return (
    <li className={styles.task}>
      <div className={classes(styles.words, !isMade && styles.ticked)}>
        {isMade ? (
          <p>{title}</p>
        ) : (
          <Tick
            label={title}
            checked={editing.chosen.has(id)}
            disabled={editing.readOnly}
            onChange={(on) => editing.choose([id], on)}
          />
        )}
        <p className={styles.quiet}>{t('steps.doneWhen', { output: taskOutput(t, id) })}</p>
        <p className={styles.quiet}>
          {person === null ? t('steps.ownedBy', { owner }) : t('steps.heldBy', { owner, person })}
        </p>
        {!isMade && (
          <p className={styles.quiet}>
            {tallied(t, 'steps.estimate', task.days, { days: plain(t, task.days), impact: task.impact })}
          </p>
        )}
        <TaskLinks view={view} task={task} onLeave={onLeave} />
      </div>
      {isMade && (
        <Select
          ref={select}
          label={t('steps.status', { id })}
          hideLabel
          value={state}
          disabled={editing.readOnly}
          options={states.map((value) => ({ value, label: t(`steps.state.${value}`) }))}
          onChange={(value) => editing.setStatus(standing, statusOf[value])}
        />
      )}
      {!isMade && !editing.readOnly && (
        <LinkButton aria-label={t('steps.notNeededOf', { id })} onClick={() => editing.dropOne(id)}>
          {t('steps.notNeeded')}
        </LinkButton>
      )}
    </li>
  );
}

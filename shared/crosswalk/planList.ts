import { wholeOf } from '../assessment/actionKind.ts';
import type { ActionEdit } from '../assessment/schema.ts';
import { findAction } from '../frameworks/questions.ts';
import { actionView } from '../report/planned.ts';
import { entryOf, type Report } from '../report/reportContext.ts';
import type { PlannedAction } from './mergePlans.ts';

/** Every action of a plan as one list: the waves in their order, then what comes later, then what somebody took up outside of the plan or
 * closed. What is not planned counts no days. */
export function planList(report: Report): readonly PlannedAction[] {
  const { plan } = report.input;
  const waves = plan.waves.flatMap((wave) => wave.actions.flatMap((id) => planned(report, id, wave.number)));
  const later = plan.later.flatMap(({ id }) => planned(report, id, null));
  const known = new Set<string>([...waves, ...later].map(({ id }) => id));
  const others = [...report.edits.values()].filter(isTakenUp).filter(({ id }) => !known.has(id));
  return [...waves, ...later, ...others.map((edit) => unplanned(report, edit))];
}

function planned(report: Report, id: PlannedAction['id'], wave: number | null): readonly PlannedAction[] {
  const candidate = report.input.plan.candidates.find((one) => one.id === id);
  if (candidate === undefined) return [];
  return actionView(report, candidate.id).map(({ title, about, owner, edit }) => ({
    id,
    title,
    about: about.map((entry) => entry.id),
    days: candidate.days,
    owner,
    status: edit?.status ?? 'open',
    wave,
  }));
}

function isTakenUp({ status = 'open' }: ActionEdit): boolean {
  return status !== 'open';
}

function unplanned(report: Report, edit: ActionEdit): PlannedAction {
  const { id, own, owner = '', status = 'open' } = edit;
  const placed = findAction(report.framework, wholeOf(id));
  const entry = placed === undefined ? undefined : entryOf(report, placed.question.id);
  const words = placed === undefined ? undefined : entry?.texts.actions[placed.action.id];
  return {
    id,
    title: own?.title ?? words?.title ?? id,
    about: entry === undefined ? [] : [entry.id],
    days: 0,
    owner: owner.trim(),
    status,
    wave: null,
  };
}

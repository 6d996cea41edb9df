import type { ActionId } from '../../../shared/base/ids.ts';
import { actionView } from '../../../shared/report/planned.ts';
import type { Report } from '../../../shared/report/reportContext.ts';

/** Actions that a decision can release: those of the waves in their order, then those that come later, and what it names already. */
export function offeredActions(report: Report, chosen: readonly ActionId[]): readonly ActionId[] {
  const { candidates, waves } = report.input.plan;
  const costly = new Set<ActionId>(candidates.filter(({ kind }) => kind !== 'discovery').map(({ id }) => id));
  const planned = waves.flatMap(({ actions }) => actions).filter((id) => costly.has(id));
  return [...new Set([...planned, ...costly, ...chosen])];
}

/** The title of an action whether the plan still holds it or not. */
export function releasedTitle(report: Report, id: ActionId): string {
  const [action] = actionView(report, id);
  const entry = report.entries.find((one) => id in one.texts.actions);
  return action?.title ?? report.edits.get(id)?.own?.title ?? entry?.texts.actions[id]?.title ?? id;
}

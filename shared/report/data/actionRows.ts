import { partOf, wholeOf } from '../../assessment/actionKind.ts';
import { readersOf } from '../../assessment/readersOf.ts';
import type { ActionEdit } from '../../assessment/schema.ts';
import { ActionId } from '../../base/ids.ts';
import { usualOwnerLimit } from '../../roadmap/schedule.ts';
import { type ActionView, actionView, laterReason, partTitle, type WaveView } from '../planned.ts';
import { type Entry, isVisible, type Report } from '../reportContext.ts';
import { counted } from '../words.ts';

/** An action of the plan, or one that is settled and therefore in no plan any more. */
export interface ActionRow {
  readonly id: ActionId;
  readonly title: string;
  readonly entry: Entry | undefined;
  readonly sectionName: string;
  readonly edit: ActionEdit | undefined;
  /** Null for what is done or dropped. */
  readonly view: ActionView | null;
  readonly wave: WaveView | null;
  /** Why no wave holds it; empty when one does. */
  readonly later: string;
}

/** Every action: wave by wave, then what comes later, then what is done or dropped. */
export function actionRows(report: Report, waves: readonly WaveView[]): readonly ActionRow[] {
  const planned = waves.flatMap((wave) => wave.actions.map((view) => ofView(view, wave, '')));
  const later = report.input.plan.later.flatMap(({ id, reason }) =>
    actionView(report, id).map((view) =>
      ofView(view, null, reasonOf(report, id, laterReason(report.input.plan, reason))),
    ),
  );
  return [...planned, ...later, ...settled(report)];
}

function ofView(view: ActionView, wave: WaveView | null, later: string): ActionRow {
  const { id, title, entry, sectionName, edit } = view;
  return { id, title, entry, sectionName, edit, view, wave, later };
}

/** Whether this edition may print a text of an action. A part has some of its action's, which then says who reads them. */
export function mayRead(report: Report, id: ActionId, name: 'note' | 'notNow' | 'metric'): boolean {
  const said = [report.edits.get(id), report.edits.get(wholeOf(id))];
  return said.every((edit) => edit?.[name] === undefined || isVisible(report, { visibility: readersOf(edit, name) }));
}

/** What somebody wrote, if this edition may print it, else the planner's own reason. */
function reasonOf(report: Report, id: ActionId, reason: string): string {
  const edit = report.edits.get(id);
  if (edit?.notNow !== undefined && mayRead(report, id, 'notNow')) return edit.notNow;
  const limit = report.input.assessment.settings?.ownerLimit ?? usualOwnerLimit;
  return counted(report.t, `report.later.${reason}`, limit);
}

function settled(report: Report): readonly ActionRow[] {
  return [...report.edits.values()].flatMap((edit): readonly ActionRow[] => {
    if (edit.status !== 'done' && edit.status !== 'dropped') return [];
    const part = edit.own === undefined ? partOf(edit.id) : null;
    const parts = part === null ? undefined : report.edits.get(part.action)?.parts;
    const whole = part === null || parts === undefined ? edit.id : ActionId.parse(part.action);
    const entry = report.entries.find(({ texts }) => whole in texts.actions);
    const own = report.edits.get(whole)?.own;
    const title = entry?.texts.actions[whole]?.title ?? own?.title ?? whole;
    const section = own === undefined ? undefined : report.texts.sections[own.section]?.name;
    return [
      {
        id: edit.id,
        title:
          part === null || parts === undefined
            ? title
            : partTitle(report, title, { number: part.number, count: parts.length }),
        entry,
        sectionName: entry?.sectionName ?? section ?? own?.section ?? '',
        edit,
        view: null,
        wave: null,
        later: '',
      },
    ];
  });
}

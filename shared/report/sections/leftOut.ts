import { partOf } from '../../assessment/actionKind.ts';
import { ActionId } from '../../base/ids.ts';
import { isFinishingStep } from '../../roadmap/outcome.ts';
import { heightOf } from '../../roadmap/prerequisites.ts';
import { usualOwnerLimit } from '../../roadmap/schedule.ts';
import { shortDate } from '../dates.ts';
import type { TableRow } from '../model.ts';
import { actionView, laterReason, partTitle, plannedActions, type WaveView } from '../planned.ts';
import type { Entry, Report } from '../reportContext.ts';
import { capitalised, counted, list, sentence } from '../words.ts';
import { lowTargets } from './lowTargets.ts';

/** Later steps up to this many stand on a row each. */
const mostSteps = 6;

/** What the plan leaves out, why, and what would change that: actions for later, settled ones, low targets, further steps, and questions that
 * do not apply. */
export function leftOut(report: Report, waves: readonly WaveView[]): readonly TableRow[] {
  return [
    ...laterRows(report),
    ...settledRows(report),
    ...heldRows(report),
    ...furtherRows(report, waves),
    ...notApplicableRows(report),
  ];
}

function row(id: string, name: string, why: string, would: string): TableRow {
  return { kind: 'row', cells: [id, name, why, would] };
}

/** Actions that no wave takes. */
function laterRows(report: Report): readonly TableRow[] {
  const { t, input } = report;
  const limit = input.assessment.settings?.ownerLimit ?? usualOwnerLimit;
  return input.plan.later.flatMap(({ id, reason }) => {
    const [view] = actionView(report, id);
    const typed = report.edits.get(id)?.notNow;
    const why =
      typed === undefined ? counted(t, `report.later.${laterReason(input.plan, reason)}`, limit) : sentence(typed);
    return view === undefined
      ? [row('', id, why, '')]
      : [row(view.entry?.id ?? '', view.entry?.name ?? view.sectionName, why, sentence(view.title))];
  });
}

/** Actions that are done or dropped. */
function settledRows(report: Report): readonly TableRow[] {
  const { t } = report;
  return [...report.edits.values()].flatMap((edit) => {
    if (edit.status !== 'done' && edit.status !== 'dropped') return [];
    const part = edit.own === undefined ? partOf(edit.id) : null;
    const whole = part !== null && report.edits.get(part.action)?.parts !== undefined ? part : null;
    const id = whole === null ? edit.id : ActionId.parse(whole.action);
    const entry = report.entries.find((one) => id in one.texts.actions);
    const title = entry?.texts.actions[id]?.title ?? report.edits.get(id)?.own?.title ?? id;
    const count = report.edits.get(id)?.parts?.length ?? 0;
    const why = edit.status === 'done' ? doneText(report, edit.doneOn) : t('report.notNow.dropped');
    const named = whole === null ? title : partTitle(report, title, { number: whole.number, count });
    return [row(entry?.id ?? '', entry?.name ?? '', why, sentence(named))];
  });
}

function doneText({ t }: Report, on: string | undefined): string {
  return on === undefined ? t('report.notNow.done') : t('report.notNow.doneOn', { date: shortDate(t, on) });
}

/** Questions whose target was set so low that nothing is left to do. */
function heldRows(report: Report): readonly TableRow[] {
  return lowTargets(report).map(({ entry, target, title }) =>
    row(entry.id, entry.name, report.t('report.notNow.target', { target }), sentence(title)),
  );
}

/** Steps between the highest planned one and the target. All wait for the same thing, so that many of them are said at once. */
function furtherRows(report: Report, waves: readonly WaveView[]): readonly TableRow[] {
  const { t } = report;
  const opens = [t('report.notNow.laterStep'), t('report.notNow.opens')] as const;
  const further = furtherSteps(report, waves);
  if (further.length <= mostSteps) {
    return further.map(({ entry, from, to }) =>
      row(entry.id, t('report.notNow.steps', { name: entry.name, from, to }), ...opens),
    );
  }
  const alike = Map.groupBy(further, ({ from, to }) => `${from} ${to}`);
  return [...alike.values()].flatMap((those) =>
    those.slice(0, 1).map(({ from, to }) => {
      const ids = list(
        t,
        those.map(({ entry }) => entry.id),
      );
      return row('', capitalised(counted(t, 'report.notNow.stepsOf', those.length, { ids, from, to })), ...opens);
    }),
  );
}

interface FurtherStep {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
}

function furtherSteps(report: Report, waves: readonly WaveView[]): readonly FurtherStep[] {
  const planned = new Set<string>(plannedActions(waves).map((action) => action.id));
  const steps = report.input.plan.candidates.filter(isFinishingStep);
  return report.entries.flatMap((entry) => {
    const own = steps.filter((step) => step.question === entry.id && planned.has(step.id));
    const candidate = own.toSorted((a, b) => heightOf(a.to) - heightOf(b.to)).at(-1);
    const { target } = entry.result;
    if (candidate === undefined || typeof candidate.to !== 'number' || target === null || candidate.to >= target)
      return [];
    return [{ entry, from: candidate.to, to: target }];
  });
}

function notApplicableRows({ t, entries }: Report): readonly TableRow[] {
  return entries
    .filter((entry) => entry.result.state === 'not-applicable')
    .map((entry) => row(entry.id, entry.name, t('report.notNow.notApplicable'), sentence(notApplicableReason(entry))));
}

/** The typed reason of an answer that does not apply: the agreed one, else the first of the responses. */
export function notApplicableReason(entry: Entry): string {
  for (const { answer } of [entry.agreed, ...entry.responses].filter((one) => one !== undefined)) {
    if (typeof answer === 'object') return answer.notApplicable;
  }
  return '';
}

import { type ActionKind, actionKind, partDays, partOf } from '../../../shared/assessment/actionKind.ts';
import type { ActionEdit } from '../../../shared/assessment/schema.ts';
import { ActionId } from '../../../shared/base/ids.ts';
import { findAction } from '../../../shared/frameworks/questions.ts';
import type { ActionTexts } from '../../../shared/frameworks/texts.ts';
import { actionView } from '../../../shared/report/planned.ts';
import { entryOf, type Report } from '../../../shared/report/reportContext.ts';
import type { Candidate } from '../../../shared/roadmap/plan.ts';

/** An action whether it is in the plan or not: done and dropped ones are no candidates, yet one can open them. */
export interface ActionSubject {
  readonly id: ActionId;
  readonly kind: ActionKind;
  /** The action that it is a part of, else itself: what the factors belong to. */
  readonly whole: ActionId;
  readonly title: string;
  /** "I1 One set of metric definitions"; empty for an own action. */
  readonly about: string;
  readonly texts: ActionTexts | undefined;
  readonly edit: ActionEdit | undefined;
  readonly wholeEdit: ActionEdit | undefined;
  /** Undefined when the plan leaves it out. */
  readonly candidate: Candidate | undefined;
  /** The content's effort band; undefined for the others. */
  readonly usualEffort: number | undefined;
}

export function actionSubject(report: Report, id: ActionId): ActionSubject {
  const { framework, input } = report;
  const kind = actionKind(framework, id, partDays(input.assessment.actions ?? [])) ?? 'own';
  const whole = wholeOf(kind, id);
  const placed = findAction(framework, whole);
  const [action] = actionView(report, id);
  const entry = placed === undefined ? undefined : entryOf(report, placed.question.id);
  return {
    id,
    kind,
    whole,
    title: actionTitle(report, id),
    about: entry?.title ?? action?.about.map((one) => one.title).join(', ') ?? '',
    texts: entry?.texts.actions[whole],
    edit: report.edits.get(id),
    wholeEdit: report.edits.get(whole),
    candidate: action?.candidate,
    usualEffort: placed?.action.effort,
  };
}

function wholeOf(kind: ActionKind, id: ActionId): ActionId {
  const part = kind === 'part' ? partOf(id) : null;
  return part === null ? id : ActionId.parse(part.action);
}

/** The action's title, as far as anything knows it; a part carries that of its action and its number. */
export function actionTitle(report: Report, id: ActionId): string {
  const [action] = actionView(report, id);
  const title = action?.title ?? wholeTitle(report, id);
  if (title !== null) return title;
  const part = partOf(id);
  const of = part === null ? null : wholeTitle(report, ActionId.parse(part.action));
  if (part === null || of === null) return report.t('roadmap.card.discovery');
  return report.t('roadmap.part.title', { title: of, number: part.number });
}

function wholeTitle(report: Report, id: ActionId): string | null {
  const own = report.edits.get(id)?.own?.title;
  if (own !== undefined) return own;
  const placed = findAction(report.framework, id);
  return placed === undefined ? null : (entryOf(report, placed.question.id)?.texts.actions[id]?.title ?? null);
}

import { type ActionKind, actionKind } from '../../../shared/assessment/actionKind.ts';
import type { ActionEdit } from '../../../shared/assessment/schema.ts';
import type { ActionId } from '../../../shared/base/ids.ts';
import { findAction } from '../../../shared/frameworks/questions.ts';
import type { ActionTexts } from '../../../shared/frameworks/texts.ts';
import { actionView } from '../../../shared/report/planned.ts';
import { entryOf, type Report } from '../../../shared/report/reportContext.ts';
import type { Candidate } from '../../../shared/roadmap/plan.ts';

/** An action whether it is in the plan or not: done and dropped ones are no candidates, yet one can open them. */
export interface ActionSubject {
  readonly id: ActionId;
  readonly kind: ActionKind;
  readonly title: string;
  /** "I1 One set of metric definitions"; empty for an own action. */
  readonly about: string;
  readonly texts: ActionTexts | undefined;
  readonly edit: ActionEdit | undefined;
  /** Undefined when the plan leaves it out. */
  readonly candidate: Candidate | undefined;
  /** The content's effort band; undefined for the others. */
  readonly usualEffort: number | undefined;
}

export function actionSubject(report: Report, id: ActionId): ActionSubject {
  const placed = findAction(report.framework, id);
  const [action] = actionView(report, id);
  const entry = placed === undefined ? undefined : entryOf(report, placed.question.id);
  return {
    id,
    kind: actionKind(report.framework, id) ?? 'own',
    title: actionTitle(report, id),
    about: entry?.title ?? action?.about.map((one) => one.title).join(', ') ?? '',
    texts: entry?.texts.actions[id],
    edit: report.edits.get(id),
    candidate: action?.candidate,
    usualEffort: placed?.action.effort,
  };
}

/** The action's title, as far as anything knows it. */
export function actionTitle(report: Report, id: ActionId): string {
  const own = report.edits.get(id)?.own?.title;
  if (own !== undefined) return own;
  const [action] = actionView(report, id);
  if (action !== undefined) return action.title;
  const placed = findAction(report.framework, id);
  const entry = placed === undefined ? undefined : entryOf(report, placed.question.id);
  return entry?.texts.actions[id]?.title ?? report.t('roadmap.card.discovery');
}

import type { ActionId } from '../../../shared/base/ids.ts';
import { actionView } from '../../../shared/report/planned.ts';
import type { Report } from '../../../shared/report/reportContext.ts';
import { actionTitle } from './actionSubject.ts';

/** An action in a sentence: a step by its question, an own action by its title; a part with its number. */
export function shortName(report: Report, id: ActionId): string {
  const [action] = actionView(report, id);
  const candidate = action?.candidate;
  if (candidate === undefined || candidate.kind === 'discovery') return actionTitle(report, id);
  const name = candidate.kind === 'step' ? candidate.question : (action?.title ?? id);
  const { part } = candidate;
  if (part === undefined || candidate.kind === 'own') return name;
  return report.t('roadmap.part.short', { name, number: part.number });
}

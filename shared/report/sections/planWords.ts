import { needsIn } from '../../roadmap/needs.ts';
import { fixed, plain } from '../numbers.ts';
import type { ActionView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { list } from '../words.ts';

/** "to level 3", "to L", "find out". */
export function stepText(report: Report, action: ActionView): string {
  const { candidate } = action;
  if (candidate.kind === 'discovery') return report.t('report.action.discovery');
  if (candidate.kind === 'own') return report.t('report.action.own');
  return report.t(typeof candidate.to === 'number' ? 'report.action.toLevel' : 'report.action.toLetter', {
    to: candidate.to,
  });
}

/** What must be finished first: actions are named by their question, with the part or the step where that does not tell which. */
export function needsText(report: Report, action: ActionView): string {
  const { framework, input } = report;
  const own = action.candidate.kind === 'step' ? action.candidate.question : null;
  const ids = needsIn(framework, input.assessment, input.plan, action.candidate).map((needed) => {
    if (needed.kind !== 'step') return needed.id;
    const { question, part, to } = needed;
    if (part !== undefined) return report.t('report.action.needsPart', { id: question, part: part.number });
    return question === own
      ? report.t(`report.action.needsStep.${typeof to === 'number' ? 'pillars' : 'ladder'}`, { id: question, to })
      : question;
  });
  const unmet = action.candidate.unmetPrerequisites;
  const waiting = unmet.length === 0 ? '' : report.t('report.action.unmet', { ids: list(report.t, unmet) });
  return [list(report.t, ids), waiting].filter((text) => text !== '').join('; ');
}

/** "8 of 10", or a percentage where tenths do not say it. */
export function realisationWords(report: Report, realisation: number): string {
  const tenths = realisation * 10;
  if (Math.abs(tenths - Math.round(tenths)) < 1e-9)
    return report.t('report.roadmap.tenths', { tenths: Math.round(tenths) });
  return report.t('report.format.percent', { value: plain(report.t, realisation * 100) });
}

/** What the plan projects for the whole: a score, or the mean of a check's elements in percent; a word where there is nothing. */
export function projectedWords({ t, kind }: Pick<Report, 't' | 'kind'>, value: number | null): string {
  if (value === null) return t('report.none');
  return kind === 'check' ? t('report.format.percent', { value: fixed(t, value, 0) }) : fixed(t, value, 2);
}

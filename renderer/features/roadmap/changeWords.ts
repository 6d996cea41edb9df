import { fixed } from '../../../shared/report/numbers.ts';
import type { Report } from '../../../shared/report/reportContext.ts';
import type { PlanChange } from '../../../shared/roadmap/planDiff.ts';
import { shortName } from './shortName.ts';

/** What happened to an action, without its name: "wave 2 to wave 3". */
export function changePhrase(report: Report, change: PlanChange): string {
  const { t } = report;
  const place = (wave: number | null) =>
    wave === null ? t('roadmap.change.later') : t('roadmap.change.wave', { wave });
  switch (change.kind) {
    case 'new':
      return t('roadmap.change.new', { place: place(change.wave) });
    case 'gone': {
      const why = t(`roadmap.change.why.${change.why}`);
      return change.isEdited ? t('roadmap.change.goneKept', { why }) : why;
    }
    case 'step':
      return t('roadmap.change.step', { before: shortName(report, change.before), place: place(change.to) });
    case 'moved':
      return t('roadmap.change.moved', { from: place(change.from), to: place(change.to) });
    case 'later':
      return t('roadmap.change.left', { from: place(change.from), reason: t(`roadmap.later.${change.reason}`) });
    case 'planned':
      return t('roadmap.change.planned', { place: place(change.to) });
    case 'priority':
      return t('roadmap.change.priority', { from: fixed(t, change.from, 2), to: fixed(t, change.to, 2) });
  }
}

/** What happened to an action, with its short name: "R6: wave 2 to wave 3". */
export function changeWords(report: Report, change: PlanChange): string {
  return report.t('roadmap.change.of', {
    name: shortName(report, change.action),
    what: changePhrase(report, change),
  });
}

import type { ActionId } from '../../../shared/base/ids.ts';
import { plain } from '../../../shared/report/numbers.ts';
import type { Report } from '../../../shared/report/reportContext.ts';
import { list } from '../../../shared/report/words.ts';
import type { PlanProblem } from '../../../shared/roadmap/planProblems.ts';
import type { Repair } from '../../../shared/roadmap/repairs.ts';
import { shortName } from './shortName.ts';

/** What a move would break, as a sentence. */
export function problemWords(report: Report, problem: PlanProblem): string {
  const { t } = report;
  switch (problem.kind) {
    case 'needs': {
      const { action, need, wave, needWave } = problem;
      const names = { action: shortName(report, action), need: shortName(report, need), wave };
      if (needWave === null) return t('roadmap.problem.unplanned', names);
      return t(needWave === wave ? 'roadmap.problem.same' : 'roadmap.problem.later', { ...names, needWave });
    }
    case 'over-capacity':
      return t('roadmap.problem.over', { wave: problem.wave, days: plain(t, problem.overDays) });
    case 'owner-limit': {
      const { owner, wave, count, limit } = problem;
      return t('roadmap.problem.owner', { owner, wave, count, limit });
    }
  }
}

/** What a repair does, as the words of its button; `here` is the wave that the action stands in now. */
export function repairWords(report: Report, repair: Repair, here = 0): string {
  const { t } = report;
  const { kind, actions, wave, amount, parts } = repair;
  const names = list(
    t,
    actions.map((one) => shortName(report, one.action)),
  );
  switch (kind) {
    case 'move-needs':
    case 'move-followers':
      return t(`roadmap.repair.${kind}`, { what: list(t, actions.map(withWave)), count: actions.length });
    case 'raise-capacity':
      return t('roadmap.repair.raise-capacity', { wave: wave ?? 0, days: plain(t, amount ?? 0) });
    case 'raise-owner-limit':
      return t('roadmap.repair.raise-owner-limit', { count: amount ?? 0 });
    case 'first-fitting':
      return t(wave === here ? 'roadmap.repair.stay' : 'roadmap.repair.first-fitting', { wave: wave ?? 0 });
    case 'split':
      return t('roadmap.repair.split', {
        wave: wave ?? 0,
        first: plain(t, parts[0] ?? 0),
        rest: list(
          t,
          parts.slice(1).map((days) => plain(t, days)),
        ),
      });
    case 'free-followers':
    case 'put-off-followers':
    case 'free-others':
      return t(`roadmap.repair.${kind}`, { names, count: actions.length });
  }

  function withWave(one: { readonly action: ActionId; readonly wave: number | null }): string {
    const name = shortName(report, one.action);
    return one.wave === null ? name : t('roadmap.repair.toWave', { name, wave: one.wave });
  }
}

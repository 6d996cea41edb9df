import { assertNever } from '../../../shared/base/assertNever.ts';
import { valueWords } from '../../../shared/compare/comparisonWords.ts';
import { plain } from '../../../shared/report/numbers.ts';
import type { Report } from '../../../shared/report/reportContext.ts';
import { list } from '../../../shared/report/words.ts';
import type { RouteComparison, RouteOutcome, Stay } from '../../../shared/roadmap/compareRoutes.ts';
import { verdictsOf } from '../../../shared/scoring/checkVerdict.ts';
import { topLevel } from '../../../shared/scoring/level.ts';
import { levelOf } from '../../../shared/scoring/standingNumbers.ts';
import { routeGoal } from './routeGoal.ts';

/** Levels (stages, ranks of verdicts) that a route can lead to; none while today's is not known. */
export function levelsAhead(report: Report): readonly number[] {
  const now = levelOf(report.framework, report.score);
  if (now === null) return [];
  const top = topOf(report);
  return Array.from({ length: top - now }, (_, index) => now + index + 1);
}

function topOf(report: Report): number {
  switch (report.kind) {
    case 'pillars':
      return topLevel;
    case 'ladder':
      return report.framework.sections.length;
    case 'check':
      return verdictsOf(report.framework).length - 1;
    default:
      return assertNever(report);
  }
}

/** The level that is compared first: that of the route in use, else the aimed one, else the next. */
export function firstLevel(report: Report): number | null {
  const levels = levelsAhead(report);
  const { route, aim } = report.input.assessment.settings ?? {};
  return [route?.level, aim?.level].find((level) => level !== undefined && levels.includes(level)) ?? levels[0] ?? null;
}

export interface RouteRow {
  readonly name: string;
  readonly best: string;
  readonly soonest: string;
}

/** What both routes cost and bring, line by line. */
export function routeRows(report: Report, { level: goal, bestValue, soonest }: RouteComparison): readonly RouteRow[] {
  const level = routeGoal(report, goal);
  const { t, kind } = report;
  const row = (name: string, words: (outcome: RouteOutcome) => string): RouteRow => ({
    name,
    best: words(bestValue),
    soonest: words(soonest),
  });
  const none = t('roadmap.route.dash');
  return [
    row(t(`roadmap.route.reached.${kind}`, { level }), ({ reachedIn }) =>
      reachedIn === null ? t('roadmap.route.never') : t('roadmap.route.inWave', { wave: reachedIn }),
    ),
    row(t(`roadmap.route.daysTo.${kind}`, { level }), ({ daysToLevel }) =>
      daysToLevel === null ? none : plain(t, daysToLevel),
    ),
    row(t('roadmap.route.days'), ({ days }) => plain(t, days)),
    row(t('roadmap.route.waves'), ({ waves }) => plain(t, waves)),
    ...(kind === 'ladder'
      ? []
      : [
          row(t(`roadmap.route.${kind === 'check' ? 'percent' : 'score'}`), ({ projected }) =>
            projected === null ? none : valueWords(t, kind, projected),
          ),
        ]),
    row(t(`roadmap.route.level.${kind}`), (outcome) =>
      outcome.level === null ? none : routeGoal(report, outcome.level),
    ),
    row(t(`roadmap.route.stays.${kind}`, { level }), ({ stays }) => staysWords(report, stays)),
  ];
}

/** "nothing", or what is still missing and why: "I4 to 3 (not known)". */
function staysWords({ t }: Report, stays: readonly Stay[] | null): string {
  if (stays === null) return t('roadmap.route.impossible');
  if (stays.length === 0) return t('roadmap.route.nothing');
  return list(
    t,
    stays.map(({ question, to, reason }) =>
      t('roadmap.route.stay', { question, to, reason: t(`roadmap.route.reason.${reason}`) }),
    ),
  );
}

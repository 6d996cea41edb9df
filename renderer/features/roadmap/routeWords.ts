import { fixed, plain } from '../../../shared/report/numbers.ts';
import type { Report } from '../../../shared/report/reportContext.ts';
import { list } from '../../../shared/report/words.ts';
import type { RouteComparison, RouteOutcome, Stay } from '../../../shared/roadmap/compareRoutes.ts';

/** Level or stage that is attained today; null while there is none. */
function levelNow({ score }: Report): number | null {
  return score.kind === 'pillars' ? score.overall.level : score.overall.stage;
}

/** Levels (stages) that a route can lead to; none while today's is not known. */
export function levelsAhead(report: Report): readonly number[] {
  const now = levelNow(report);
  if (now === null) return [];
  const top = report.kind === 'pillars' ? 5 : report.framework.sections.length;
  return Array.from({ length: top - now }, (_, index) => now + index + 1);
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
export function routeRows(report: Report, { level, bestValue, soonest }: RouteComparison): readonly RouteRow[] {
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
    ...(kind === 'pillars'
      ? [row(t('roadmap.route.score'), ({ projected }) => (projected === null ? none : fixed(t, projected, 2)))]
      : []),
    row(t(`roadmap.route.level.${kind}`), (outcome) => (outcome.level === null ? none : String(outcome.level))),
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

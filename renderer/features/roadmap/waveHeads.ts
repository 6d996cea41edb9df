import { costOfWaves, isPriced, moneyWords } from '../../../shared/report/costs.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { fixed, plain } from '../../../shared/report/numbers.ts';
import type { WaveView } from '../../../shared/report/planned.ts';
import { scoreOf } from '../../../shared/scoring/standingNumbers.ts';
import type { RoadmapView } from './roadmapView.ts';

/** The words over a wave. */
export interface WaveHead {
  readonly title: string;
  /** "days 31–90 · to 31 Jan 2027". */
  readonly dates: string;
  /** "2.68", "66.7 %"; empty where there is no projection. */
  readonly projected: string;
  /** "projected, +0.08". */
  readonly note: string;
  /** "60 of 60 days planned". */
  readonly load: string;
  /** "full", "15 free", "5 over". */
  readonly rest: string;
  readonly over: boolean;
  /** "cost 48,000 EUR"; empty while no price is known at all, so that all heads stay alike. */
  readonly cost: string;
}

/** What a wave says of itself above its cards: time, projection, load and cost. */
export function waveHead(view: RoadmapView, wave: WaveView): WaveHead {
  const { t, date } = view.report;
  const { from, to } = wave.dates;
  const rest = wave.capacityDays - wave.loadDays;
  const restKey = rest > 0 ? 'free' : rest < 0 ? 'over' : wave.capacityDays === 0 ? 'none' : 'full';
  return {
    title: t('roadmap.wave.title', { wave: wave.number }),
    dates: t('roadmap.wave.dates', {
      from: daysBetween(date, from),
      to: daysBetween(date, to),
      end: shortDate(t, to),
    }),
    ...projectionOf(view, wave),
    load: t('roadmap.wave.load', { load: plain(t, wave.loadDays), capacity: plain(t, wave.capacityDays) }),
    rest: t(`roadmap.wave.rest.${restKey}`, { days: plain(t, Math.abs(rest)) }),
    over: rest < 0,
    cost: costFact(view, wave),
  };
}

function costFact({ report }: RoadmapView, wave: WaveView): string {
  if (!isPriced(report.input.assessment)) return '';
  const cost = costOfWaves(report, [wave]);
  return report.t('roadmap.wave.cost', { cost: moneyWords(report, cost) });
}

/** What stands in a wave without cards. The first of its kind says it all, those after it only what differs. */
export function emptyWords({ report, waves }: RoadmapView, wave: WaveView): string {
  const { t } = report;
  const has = wave.capacityDays > 0;
  const first = waves.find(({ actions, capacityDays }) => actions.length === 0 && capacityDays > 0 === has);
  const key = first?.number === wave.number ? (has ? 'empty' : 'noCapacity') : has ? 'alsoEmpty' : 'alsoNoCapacity';
  return t(`roadmap.wave.${key}`, { days: plain(t, wave.capacityDays) });
}

/** Whole days from one ISO day to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Pillars: the overall score. Check: the mean percentage of its elements. Ladder: the next stage's percentage, since a ladder has no
 * overall number. */
function projectionOf(view: RoadmapView, wave: WaveView): Pick<WaveHead, 'projected' | 'note'> {
  const { report, plan } = view;
  const { t } = report;
  const nothing = { projected: '', note: '' };
  const before = plan.waves[wave.number - 2]?.projected ?? null;
  const after = plan.waves[wave.number - 1]?.projected ?? null;
  // Until a step is planned there is nothing to project.
  const steps = view.waves.filter(({ number }) => number <= wave.number).flatMap(({ actions }) => actions);
  if (after === null || steps.every(({ candidate }) => candidate.kind === 'discovery')) return nothing;
  if (report.kind !== 'ladder') {
    const now = wave.number === 1 ? scoreOf(report.score) : (before?.overall ?? null);
    if (after.overall === null || now === null) return nothing;
    const decimals = report.kind === 'check' ? 1 : 2;
    const gain = after.overall - now;
    const value = fixed(t, after.overall, decimals);
    return {
      projected: report.kind === 'check' ? t('roadmap.percent', { value }) : value,
      note: gainWords(fixed(t, gain, decimals), Number(gain.toFixed(decimals)) > 0),
    };
  }
  const stage = nextStage(view);
  if (stage === null) return nothing;
  const percent = after.sections[stage.id] ?? null;
  const now = wave.number === 1 ? stage.percent : (before?.sections[stage.id] ?? null);
  if (percent === null || now === null) return nothing;
  const gain = percent - now;
  return {
    projected: t('roadmap.percent', { value: fixed(t, percent, 1) }),
    note: t('roadmap.wave.stage', {
      stage: stage.number,
      note: gainWords(fixed(t, gain, 1), Number(gain.toFixed(1)) > 0),
    }),
  };

  function gainWords(gain: string, rises: boolean): string {
    if (!rises) return t('roadmap.wave.projected');
    return t(report.kind === 'pillars' ? 'roadmap.wave.gain' : 'roadmap.wave.gainPoints', { gain });
  }
}

/** The ladder's next stage: its number, and where it stands now; null at the top, and for any other kind. */
export function nextStage({ report }: RoadmapView) {
  if (report.kind !== 'ladder') return null;
  const index = report.score.overall.stage ?? 0;
  const section = report.framework.sections[index];
  const result = report.score.sections[index];
  if (section === undefined || result === undefined) return null;
  return {
    id: section.id,
    number: index + 1,
    name: report.texts.sections[section.id]?.name ?? section.id,
    percent: result.percent,
  };
}

import type { TimelineItem } from '../../../shared/charts/planTimeline.ts';
import type { TimelineNeeds } from '../../../shared/charts/timelineLinks.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { dateRange, shortDate } from '../../../shared/report/dates.ts';
import type { ActionView, WaveView } from '../../../shared/report/planned.ts';
import { needsIn } from '../../../shared/roadmap/needs.ts';
import type { RoadmapView } from './roadmapView.ts';

export interface LaneAction {
  readonly action: ActionView;
  readonly wave: number;
  /** The bar in words. */
  readonly words: string;
}

export interface Lane {
  readonly name: string;
  readonly actions: readonly LaneAction[];
}

/** The planned actions by section, in the framework's order, earlier waves first; what serves several sections comes last. */
export function timelineLanes({ report, waves }: RoadmapView): readonly Lane[] {
  const { t } = report;
  const all = waves.flatMap((wave) =>
    wave.actions.map((action): LaneAction => {
      const due = action.edit?.due;
      const span = t('roadmap.timeline.bar', {
        wave: wave.number,
        dates: dateRange(t, wave.dates.from, wave.dates.to),
      });
      const words = due === undefined ? span : t('roadmap.timeline.due', { bar: span, due: shortDate(t, due) });
      return { action, wave: wave.number, words };
    }),
  );
  const names = report.framework.sections.map(({ id }) => report.texts.sections[id]?.name ?? id);
  const others = all.map(({ action }) => action.sectionName).filter((name) => !names.includes(name));
  return [...names, ...new Set(others)].flatMap((name) => {
    const actions = all.filter(({ action }) => action.sectionName === name);
    return actions.length === 0 ? [] : [{ name, actions }];
  });
}

/** What the axis has to hold: every action with the dates of its wave. */
export function timelineItems(waves: readonly WaveView[]): readonly TimelineItem[] {
  return waves.flatMap(({ dates, actions }) =>
    actions.map(({ id, edit }) => ({ id, ...dates, ...(edit?.due === undefined ? {} : { due: edit.due }) })),
  );
}

/** What every planned action waits for; what is not planned has no bar. */
export function timelineNeeds({ report, plan }: RoadmapView): readonly TimelineNeeds[] {
  const { assessment } = report.input;
  return plan.candidates.map((candidate) => ({
    id: candidate.id,
    needs: needsIn(report.framework, assessment, plan, candidate).map(({ id }) => id),
  }));
}

/** Waves up to the last one that holds something: free ones at the end would only press the others together. */
export function usedWaves(waves: readonly WaveView[]): readonly WaveView[] {
  const last = waves.findLastIndex((wave) => wave.actions.length > 0);
  return last < 0 ? waves : waves.slice(0, last + 1);
}

/** "Dec", or "Jan 2027" where the year is another than that of the day before. */
export function monthWords(t: Translate, day: string, before: string): string {
  const month = t(`report.month.short.${Number(day.slice(5, 7))}`);
  const year = day.slice(0, 4);
  return year === before.slice(0, 4) ? month : t('roadmap.timeline.month', { month, year });
}

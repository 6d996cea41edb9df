import { planTimeline } from '../../../shared/charts/planTimeline.ts';
import { dateRange } from '../../../shared/report/dates.ts';
import { PlanTimeline } from '../../charts/PlanTimeline.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { RoadmapView } from './roadmapView.ts';
import { TimelineHead } from './TimelineHead.tsx';
import { monthWords, timelineItems, timelineLanes, usedWaves } from './timelineLanes.ts';

/** The third lens: when everything is done, by section, with due dates and what must come first. */
export function TimelineLens({ view }: { readonly view: RoadmapView }) {
  const t = useTranslate();
  const waves = usedWaves(view.waves);
  const timeline = planTimeline(
    waves.map((wave) => wave.dates),
    timelineItems(waves),
  );
  return (
    <PlanTimeline
      timeline={timeline}
      lanes={timelineLanes(view).map(({ name, actions }) => ({
        name,
        rows: actions.map(({ action, words }) => ({
          id: action.id,
          head: <TimelineHead view={view} action={action} />,
          words,
        })),
      }))}
      words={{
        label: t('roadmap.timeline.label'),
        actions: t('roadmap.timeline.actions'),
        when: t('roadmap.timeline.when'),
        waves: waves.map((wave) => ({
          name: t('roadmap.wave.title', { wave: wave.number }),
          dates: dateRange(t, wave.dates.from, wave.dates.to),
        })),
        month: (day, before) => monthWords(t, day, before ?? view.report.date),
      }}
    />
  );
}

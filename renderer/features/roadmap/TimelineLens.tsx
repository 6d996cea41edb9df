import { useMemo, useRef } from 'react';
import { planTimeline } from '../../../shared/charts/planTimeline.ts';
import { timelineLinks } from '../../../shared/charts/timelineLinks.ts';
import { dateRange } from '../../../shared/report/dates.ts';
import { PlanTimeline } from '../../charts/PlanTimeline.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { RoadmapView } from './roadmapView.ts';
import { TimelineHead } from './TimelineHead.tsx';
import { monthWords, timelineItems, timelineLanes, timelineNeeds, usedWaves } from './timelineLanes.ts';
import { useCardKeys } from './useCardKeys.ts';

export interface LensProps {
  readonly view: RoadmapView;
  /** A dialog is open: the focus is its own. */
  readonly covered: boolean;
}

/** The third lens: when everything is done, by section, with due dates and what must come first. */
export function TimelineLens({ view, covered }: LensProps) {
  const t = useTranslate();
  const waves = usedWaves(view.waves);
  const timeline = planTimeline(
    waves.map((wave) => wave.dates),
    timelineItems(waves),
  );
  const lanes = useMemo(() => timelineLanes(view), [view]);
  const columns = useMemo(() => [lanes.flatMap(({ actions }) => actions.map(({ action }) => action.id))], [lanes]);
  const links = timelineLinks(
    lanes.flatMap(({ name, actions }) => [laneId(name), ...actions.map(({ action }) => action.id)]),
    timeline.bars,
    useMemo(() => timelineNeeds(view), [view]),
  );
  const scope = useRef<HTMLDivElement>(null);
  useCardKeys(scope, view, columns, covered);
  return (
    <div ref={scope}>
      <PlanTimeline
        timeline={timeline}
        links={links}
        lanes={lanes.map(({ name, actions }) => ({
          id: laneId(name),
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
    </div>
  );
}

/** Names of sections are no ids of actions. */
const laneId = (name: string) => `lane ${name}`;

import { useMemo, useRef } from 'react';
import { impactGrid } from '../../../shared/charts/impactGrid.ts';
import { plannedActions } from '../../../shared/report/planned.ts';
import { planningDays } from '../../../shared/roadmap/effort.ts';
import { ImpactGrid } from '../../charts/ImpactGrid.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import { GridCard } from './GridCard.tsx';
import { gridActions } from './gridActions.ts';
import type { RoadmapView } from './roadmapView.ts';
import { useCardKeys } from './useCardKeys.ts';

const efforts = [1, 2, 3, 4, 5] as const;

export interface GridLensProps {
  readonly view: RoadmapView;
  /** A dialog is open: the focus is its own. */
  readonly covered: boolean;
}

/** The second lens: what brings much for little stands in the first corner, planned or not. */
export function GridLens({ view, covered }: GridLensProps) {
  const t = useTranslate();
  const scope = useRef<HTMLDivElement>(null);
  const actions = useMemo(() => gridActions(view), [view]);
  const byId = new Map<string, (typeof actions)[number]>(actions.map((one) => [one.action.id, one]));
  const grid = useMemo(
    () => impactGrid(actions.map(({ action, impact, effort }) => ({ id: action.id, impact, effort }))),
    [actions],
  );
  const columns = useMemo(() => [grid.quadrants.flatMap(({ places }) => places.flatMap(({ items }) => items))], [grid]);
  useCardKeys(scope, view, columns, covered);
  const discoveries = plannedActions(view.waves).filter((action) => action.candidate.kind === 'discovery').length;
  return (
    <div ref={scope}>
      <ImpactGrid
        grid={grid}
        words={{
          label: t('roadmap.gridLens.label'),
          impact: t('roadmap.gridLens.impact'),
          effort: t('roadmap.gridLens.effort'),
          efforts: efforts.map((band) => t('roadmap.gridLens.band', { band, days: planningDays(band) })),
          quadrant: ({ name, count }) => ({
            name: t(`roadmap.gridLens.name.${name}`),
            note: t('roadmap.gridLens.count', { count }),
          }),
          place: ({ impact, effort }) => t('roadmap.gridLens.place', { impact, effort }),
        }}
        renderItem={(id) => {
          const found = byId.get(id);
          return found === undefined ? null : <GridCard view={view} action={found.action} wave={found.wave} />;
        }}
      />
      {discoveries > 0 && <Note>{t('roadmap.gridLens.discoveries', { count: discoveries })}</Note>}
    </div>
  );
}

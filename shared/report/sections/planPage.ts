import type { Paper } from '../branding.ts';
import type { Block } from '../model.ts';
import { hasOwner, plannedActions, type WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { counted, list } from '../words.ts';
import { planFigure } from './planFigure.ts';
import { roadmapTitle } from './roadmapSection.ts';

/** Most pt that the figure may take, so that title, captions and what has no room stand on its page. */
const figureHeight: Readonly<Record<Paper, number>> = { a4: 598, letter: 548 };
/** Ids that are named; more are counted. */
const mostNamed = 8;

const lines = {
  pillars: 'report.page.lines',
  ladder: 'report.page.linesLadder',
  check: 'report.page.linesCheck',
} as const;

/** The whole plan on one page: the figure, and the actions that it has no room for by name and number. */
export function planPage(report: Report, waves: readonly WaveView[]): readonly Block[] {
  const { t, input } = report;
  const title: Block = { kind: 'text', role: 'title', text: roadmapTitle(report, waves), said: 'plan.title' };
  if (plannedActions(waves).length === 0) {
    return [title, { kind: 'space', height: 12 }, { kind: 'text', role: 'body', text: t('report.roadmap.none') }];
  }
  const { blocks, hidden } = planFigure(report, waves, { height: figureHeight[input.options.paper], most: 1 });
  const ids = hidden.map((action) => action.about[0]?.id ?? action.title);
  const key = hidden.length > mostNamed ? 'report.page.hiddenMany' : 'report.page.hidden';
  const words = [
    ...(hidden.length === 0 ? [] : [counted(t, key, hidden.length, { ids: list(t, ids) })]),
    ...(hasOwner(waves) ? [] : [t('report.plan.noOwners')]),
    t(lines[report.kind]),
  ];
  return [
    title,
    { kind: 'space', height: 12 },
    ...blocks,
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'caption', text: words.join(' '), clamp: [4, 2, 1] },
  ];
}

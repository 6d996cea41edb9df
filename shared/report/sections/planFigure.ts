import { assertNever } from '../../base/assertNever.ts';
import type { Figure } from '../../charts/geometry.ts';
import type { ProjectionInput } from '../../charts/projectionLine.ts';
import { type LaneBlock, type SwimLanesInput, swimLanes, waveColumns } from '../../charts/swimLanes.ts';
import { waveNumbers } from '../../charts/waveNumbers.ts';
import { findSection } from '../../frameworks/questions.ts';
import { needsIn } from '../../roadmap/needs.ts';
import type { Score } from '../../scoring/result.ts';
import { projectionCharts } from '../charts/projectionCharts.ts';
import { dateRange, shortDate } from '../dates.ts';
import type { Block } from '../model.ts';
import { plain } from '../numbers.ts';
import { type ActionView, hasOwner, type WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';
import { capitalised, counted, list } from '../words.ts';
import { clearedInWave, clearsText } from './clears.ts';
import { needsText, projectedWords, realisationWords, stepText } from './planWords.ts';

/** Waves that one figure has room for. */
const mostColumns = 4;
/** In longer plans each figure has this many. */
const columnsEach = 3;

export interface PlanFigure {
  readonly blocks: readonly Block[];
  /** Actions that no figure has room for. */
  readonly hidden: readonly ActionView[];
  /** Whether the others stand in it by their titles alone. */
  readonly isBrief: boolean;
}

/** The waves of one figure; waves at the end that hold nothing are one column. */
interface Columned {
  readonly waves: readonly WaveView[];
  readonly free: readonly WaveView[];
}

/** The plan as swim lanes over its numbers: capacity, cleared blockers, reviews and the projection. `height`: most pt that both may take;
 * `most`: how many figures a long plan may have. */
export function planFigure(
  report: Report,
  waves: readonly WaveView[],
  { height, most }: { readonly height: number; readonly most: number },
): PlanFigure {
  const parts = columnsOf(waves);
  const made = parts.slice(0, most).map((part) => onePart(report, part, waves, height));
  const beyond = parts.slice(most).flatMap((part) => part.waves.flatMap(({ actions }) => actions));
  return {
    blocks: made.flatMap(({ blocks }, index) =>
      index === 0 ? blocks : [{ kind: 'space', height: 24 } as const, ...blocks],
    ),
    hidden: [...made.flatMap(({ hidden }) => hidden), ...beyond],
    isBrief: made.some((part) => part.isBrief),
  };
}

function columnsOf(waves: readonly WaveView[]): readonly Columned[] {
  const used = waves.slice(0, waves.findLastIndex(({ actions }) => actions.length > 0) + 1);
  const free = waves.slice(used.length);
  if (used.length <= mostColumns) return [{ waves: used, free: used.length === mostColumns ? [] : free }];
  const parts: Columned[] = [];
  for (let start = 0; start < used.length; start += columnsEach) {
    parts.push({ waves: used.slice(start, start + columnsEach), free: [] });
  }
  return parts;
}

function onePart(report: Report, part: Columned, all: readonly WaveView[], height: number): PlanFigure {
  const actions = part.waves.flatMap((wave) => wave.actions);
  const projection = projectionOf(report, part, all);
  const numbers = numbersOf(report, part, projection);
  const { figure, hidden, isBrief } = swimLanes(lanesInput(report, part, hasOwner(all), height - numbers.height));
  const isHidden = new Set(hidden);
  const alt = actions.map((action) => capitalised(action.title)).join('; ');
  return {
    blocks: [{ kind: 'figure', figure, alt }, numbersBlock(report, part, numbers, projection)],
    hidden: actions.filter(({ id }) => isHidden.has(id)),
    isBrief,
  };
}

/** What stands in the lanes of a part, in at most `height` pt. */
function lanesInput(report: Report, part: Columned, isOwned: boolean, height: number): SwimLanesInput {
  const { t } = report;
  const lanes = lanesOf(report, part.waves);
  const ids = new Set(part.waves.flatMap((wave) => wave.actions.map(({ id }) => id)));
  return {
    waves: [
      ...part.waves.map((wave) => ({
        name: t('report.wave.head', { wave: wave.number }),
        note: dateRange(t, wave.dates.from, wave.dates.to),
      })),
      ...freeColumn(report, part.free).map(({ name, note }) => ({ name, note })),
    ],
    lanes: lanes.map(({ name }) => name),
    blocks: part.waves.flatMap((wave, index) =>
      wave.actions.map((action) => blockOf(report, action, { wave: index, lanes, ids, isOwned })),
    ),
    free: t('report.roadmap.free'),
    more: (count) => t('report.page.more', { count }),
    height,
  };
}

/** Capacity, cleared blockers, reviews and the projection under the lanes. */
function numbersOf(report: Report, part: Columned, projection: ProjectionInput | null): Figure {
  const { t } = report;
  const free = freeColumn(report, part.free);
  return waveNumbers({
    columns: waveColumns(part.waves.length + free.length, free.length > 0),
    waves: [
      ...part.waves.map((wave) => ({
        load: wave.loadDays,
        capacity: wave.capacityDays,
        words: loadOf(report, wave.loadDays, wave.capacityDays),
        cleared: clearedInWave(report, wave),
        review: shortDate(t, wave.dates.to),
      })),
      ...free.map(({ capacity, review }) => ({
        load: 0,
        capacity,
        words: loadOf(report, 0, capacity),
        cleared: '',
        review,
      })),
    ],
    rows: {
      capacity: t('report.roadmap.capacity'),
      capacityUnit: t('report.roadmap.personDays'),
      cleared: t('report.page.cleared'),
      review: t('report.notNow.review'),
    },
    projection,
  });
}

function numbersBlock(report: Report, part: Columned, figure: Figure, projection: ProjectionInput | null): Block {
  const { t } = report;
  if (projection === null) {
    const loads = part.waves.map((wave) => loadOf(report, wave.loadDays, wave.capacityDays));
    return { kind: 'figure', figure, alt: list(t, loads) };
  }
  const realisation = report.input.assessment.settings?.realisation ?? 0.8;
  return {
    kind: 'figure',
    figure,
    alt: t(report.kind === 'check' ? 'report.check.planProjected' : 'report.plan.projected', {
      score: projection.points.at(-1)?.words.value ?? '',
    }),
    charts: projectionCharts(projection, t('report.office.planned')),
    caption: t(report.kind === 'check' ? 'report.check.planCaption' : 'report.roadmap.caption', {
      share: realisationWords(report, realisation),
      realisation: plain(t, realisation),
    }),
    said: 'plan.projection',
  };
}

function loadOf({ t }: Report, load: number, capacity: number): string {
  return t('report.roadmap.loadOf', { load: plain(t, load), capacity: plain(t, capacity) });
}

interface Lane {
  readonly id: string;
  readonly name: string;
}

/** Every section, and one lane more for actions of none. */
function lanesOf(report: Report, waves: readonly WaveView[]): readonly Lane[] {
  const { t, framework, texts } = report;
  const lanes = framework.sections.map(({ id }) => ({ id, name: texts.sections[id]?.name ?? id }));
  const isOther = waves.some(({ actions }) => actions.some((action) => laneId(report, action) === ''));
  return isOther ? [...lanes, { id: '', name: t('report.page.otherLane') }] : lanes;
}

/** The section of an action's lane: its question's, the first one of a discovery, the chosen one of an own action; empty without any. */
function laneId(report: Report, action: ActionView): string {
  const [first] = action.about;
  const own = action.edit?.own?.section ?? report.edits.get(action.part?.of ?? action.id)?.own?.section;
  const section = first?.sectionId ?? own ?? '';
  return findSection(report.framework, section)?.id ?? '';
}

interface BlockPlace {
  readonly wave: number;
  readonly lanes: readonly Lane[];
  /** Of all actions in the figure. */
  readonly ids: ReadonlySet<string>;
  /** Whether any action of the plan has an owner: where none has, it is said once. */
  readonly isOwned: boolean;
}

function blockOf(report: Report, action: ActionView, { wave, lanes, ids, isOwned }: BlockPlace): LaneBlock {
  const { t } = report;
  const { candidate } = action;
  const needs = needsText(report, action);
  const needed = needsIn(report.framework, report.input.assessment, report.input.plan, candidate);
  return {
    id: action.id,
    wave,
    lane: lanes.findIndex(({ id }) => id === laneId(report, action)),
    title: capitalised(action.title),
    lines: [
      { text: stepLine(report, action) },
      ...(isOwned ? [ownerLine(report, action)] : []),
      ...(needs === '' ? [] : [{ text: t('report.page.needs', { ids: needs }) }]),
    ],
    clears: clearsText(report, action),
    needs: needed.map(({ id }) => String(id)).filter((id) => ids.has(id as ActionView['id'])),
  };
}

function ownerLine({ t }: Report, { owner }: ActionView): LaneBlock['lines'][number] {
  return owner === '' ? { text: t('report.action.noOwner'), bold: true } : { text: owner };
}

/** "P2 to level 3 · 5 days". */
function stepLine(report: Report, action: ActionView): string {
  const { t } = report;
  const { candidate } = action;
  const days =
    candidate.days === 0
      ? t('report.page.noDays')
      : t('report.effort.days', { count: candidate.days, days: plain(t, candidate.days) });
  const what =
    candidate.kind === 'own'
      ? t('report.action.own')
      : candidate.kind === 'discovery'
        ? t('report.page.discovery', {
            ids:
              candidate.questions.length > 2
                ? counted(t, 'report.action.several', candidate.questions.length)
                : list(t, candidate.questions),
          })
        : `${candidate.question} ${stepText(report, action)}`;
  return [what, days].join(' · ');
}

/** Waves without actions at the end, as one column. */
function freeColumn(report: Report, waves: readonly WaveView[]) {
  const { t } = report;
  const [first] = waves;
  const last = waves.at(-1);
  if (first === undefined || last === undefined) return [];
  const name =
    first === last
      ? t('report.wave.head', { wave: first.number })
      : t('report.page.wavesShort', { first: first.number, last: last.number });
  return [
    {
      name,
      note: t('report.wave.until', { date: shortDate(t, last.dates.to) }),
      capacity: waves.reduce((sum, wave) => sum + wave.capacityDays, 0),
      review: shortDate(t, last.dates.to),
    },
  ];
}

/** The number that a plan projects, as it is today; null for a ladder and without one. */
function todayOf(score: Score): number | null {
  switch (score.kind) {
    case 'pillars':
      return score.overall.score;
    case 'check':
      return score.overall.percent;
    case 'ladder':
      return null;
    default:
      return assertNever(score);
  }
}

/** The projected score over the columns of a part; a later part begins with the value of the wave before it. */
function projectionOf(report: Report, part: Columned, all: readonly WaveView[]): ProjectionInput | null {
  const { t, score } = report;
  const today = todayOf(score);
  if (today === null) return null;
  const [first] = part.waves;
  const before = all.filter(({ number }) => number < (first?.number ?? 1)).at(-1);
  const start = before?.projected ?? today;
  const free = part.free.at(-1);
  const ends = [...part.waves, ...(free === undefined ? [] : [{ ...free, loadDays: 0 }])];
  const points = ends.flatMap((wave) =>
    wave.projected === null
      ? []
      : [
          {
            name: t('report.wave.head', { wave: wave.number }),
            note: t('report.wave.until', { date: shortDate(t, wave.dates.to) }),
            load: wave.loadDays,
            capacity: wave.capacityDays,
            value: wave.projected,
            words: {
              load: loadOf(report, wave.loadDays, wave.capacityDays),
              value: projectedWords(report, wave.projected),
            },
          },
        ],
  );
  if (points.length === 0) return null;
  const realisation = report.input.assessment.settings?.realisation ?? 0.8;
  const name = before === undefined ? t('report.roadmap.now') : t('report.page.afterWave', { wave: before.number });
  return {
    now: { name, value: start, words: projectedWords(report, start) },
    points,
    ...(report.kind === 'check' ? { unit: 'percent' as const } : {}),
    rows: {
      capacity: t('report.roadmap.capacity'),
      capacityUnit: t('report.roadmap.personDays'),
      projection: t('report.roadmap.projection'),
      projectionNote: t(report.kind === 'check' ? 'report.check.projectionNote' : 'report.roadmap.projectionNote', {
        share: realisationWords(report, realisation),
      }),
    },
  };
}

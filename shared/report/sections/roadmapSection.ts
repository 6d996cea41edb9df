import { verdictAt } from '../../frameworks/verdictNames.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { PlanWarning } from '../../roadmap/plan.ts';
import { usualOwnerLimit } from '../../roadmap/schedule.ts';
import type { Paper } from '../branding.ts';
import { dateRange } from '../dates.ts';
import type { Block, Cell, Section, TableGroup, TableRow } from '../model.ts';
import { plain } from '../numbers.ts';
import { type ActionView, actionView, hasOwner, plannedActions, type WaveView } from '../planned.ts';
import { byKind, type Report } from '../reportContext.ts';
import { levelName } from '../verdict.ts';
import { capitalised, counted, list, numberWord } from '../words.ts';
import { answeredInWave, clearedInWave, clearing, clearsText } from './clears.ts';
import { planEnd, waveSpan } from './decisions.ts';
import { stageName } from './ladderSummary.ts';
import { planFigure } from './planFigure.ts';
import { needsText, projectedWords, stepText } from './planWords.ts';

/** Most pt that the plan's figure may take, so that title and caption stand on its page. */
const figureHeight: Readonly<Record<Paper, number>> = { a4: 590, letter: 540 };

/** The plan on a page: every wave with its actions, what it clears, its load, and the projected score. */
export function roadmapSection(report: Report, waves: readonly WaveView[]): Section {
  const { t } = report;
  const blocks: Block[] = [
    { kind: 'text', role: 'title', text: roadmapTitle(report, waves), said: 'plan.title' },
    { kind: 'space', height: 12 },
  ];
  if (plannedActions(waves).length === 0) {
    blocks.push({ kind: 'text', role: 'body', text: t('report.roadmap.none'), said: 'plan.none' });
  } else {
    blocks.push(
      {
        kind: 'text',
        role: 'body',
        text: [routeText(report), ...(hasOwner(waves) ? [] : [t('report.plan.noOwners')])].join(' '),
        said: 'plan.route',
      },
      { kind: 'space', height: 12 },
    );
    const figure = planFigure(report, waves, {
      height: figureHeight[report.input.options.paper],
      most: Number.POSITIVE_INFINITY,
    });
    blocks.push(...figure.blocks);
    // Lanes that hold every action in full say all that the table would.
    if (figure.hidden.length > 0 || figure.isBrief) blocks.push({ kind: 'space', height: 15 }, table(report, waves));
    blocks.push(...warnings(report));
  }
  return { id: 'roadmap', name: t('report.roadmap.name'), note: t('report.roadmap.note'), blocks, ...joining(waves) };
}

/** A plan stands on a page of its own: it can be read alone. That there is none needs no page. */
function joining(waves: readonly WaveView[]): Pick<Section, 'joins'> {
  return plannedActions(waves).length === 0 ? { joins: true } : {};
}

/** By which rule the plan was made, and what its way asks for. */
function routeText(report: Report): string {
  const { t } = report;
  const { route } = report.input.plan;
  if (route === undefined) return t('report.roadmap.routeBest');
  const { level, possible, toAnswer } = route;
  const name = byKind(report, {
    pillars: ({ texts }) => t('report.roadmap.routeLevel', { level, name: levelName(texts, level) }),
    ladder: (ladder) => t('report.roadmap.routeStage', { stage: level, name: stageName(ladder, level) }),
    check: ({ texts }) => verdictAt(texts, level),
  });
  if (!possible) return t('report.roadmap.routeImpossible', { name });
  const answers =
    toAnswer.length === 0
      ? []
      : [counted(t, 'report.roadmap.routeAnswers', toAnswer.length, { ids: list(t, toAnswer) })];
  return [t('report.roadmap.routeSoonest', { name }), ...answers].join(' ');
}

const titles = {
  pillars: 'report.roadmap.titleProjected',
  ladder: 'report.roadmap.titleProjected',
  check: 'report.check.titleProjected',
} as const;

/** "Three waves, 225 person-days, and a projected score of 2.87". */
export function roadmapTitle(report: Report, waves: readonly WaveView[]): string {
  const { t } = report;
  const used = waves.filter((wave) => wave.actions.length > 0);
  if (used.length === 0) return t('report.roadmap.titleNone');
  const days = plain(
    t,
    waves.reduce((sum, wave) => sum + wave.loadDays, 0),
  );
  const projected = used.at(-1)?.projected ?? null;
  const values = { days, end: planEnd(report, waves) ?? '', score: projectedWords(report, projected) };
  return capitalised(
    counted(t, projected === null ? 'report.roadmap.title' : titles[report.kind], used.length, values),
  );
}

function table(report: Report, waves: readonly WaveView[]): Block {
  const { t } = report;
  const isOwned = hasOwner(waves);
  const last = waves.findLastIndex((wave) => wave.actions.length > 0);
  const rows = waves.slice(0, last + 1).flatMap((wave): readonly (TableRow | TableGroup)[] => {
    const group: TableGroup = {
      kind: 'group',
      text: t('report.wave.head', { wave: wave.number }),
      continued: t('report.wave.continued', { wave: wave.number }),
      detail: waveDetail(report, wave),
    };
    const actions = wave.actions.map((action) => actionRow(report, action, isOwned));
    return [group, ...(actions.length === 0 ? [greyRow(t('report.roadmap.nothingFits'))] : actions)];
  });
  rows.push(...freeWaves(report, waves.slice(last + 1)));
  return {
    kind: 'table',
    columns: [
      { label: '', width: 34, weight: 600 },
      { label: t('report.column.action'), width: isOwned ? 200 : 296 },
      { label: t('report.column.step'), width: 58 },
      { label: t('report.column.days'), width: 40 },
      ...(isOwned ? [{ label: t('report.column.owner'), width: 96 }] : []),
      { label: t('report.column.needs'), width: 70 },
    ],
    rows,
  };
}

function greyRow(text: string): TableRow {
  return { kind: 'row', cells: ['', [{ text, paint: 'grey' }]] };
}

/** Waves at the end that hold nothing, as one group. */
function freeWaves(report: Report, waves: readonly WaveView[]): readonly (TableRow | TableGroup)[] {
  const { t } = report;
  const [first] = waves;
  const last = waves.at(-1);
  if (first === undefined || last === undefined) return [];
  const capacity = waves.reduce((sum, wave) => sum + wave.capacityDays, 0);
  const detail = [dateRange(t, first.dates.from, last.dates.to), loadWords(t, 0, capacity)].join(' · ');
  return [
    { kind: 'group', text: capitalised(waveSpan(report, waves)), detail },
    greyRow(t(capacity === 0 ? 'report.roadmap.noCapacity' : 'report.roadmap.free')),
  ];
}

/** "60 of 100 days"; a wave without days has nothing to count. */
function loadWords(t: Translate, load: number, capacity: number): string {
  if (load === 0 && capacity === 0) return t('report.wave.noCapacity');
  return t('report.wave.load', { load: plain(t, load), capacity: plain(t, capacity) });
}

/** "2 Nov to 2 Dec 2026 · 60 of 60 days · clears key I1 and key T5; answers I4". */
export function waveDetail(report: Report, wave: WaveView): string {
  const { t } = report;
  const parts = [dateRange(t, wave.dates.from, wave.dates.to), loadWords(t, wave.loadDays, wave.capacityDays)];
  const cleared = clearedInWave(report, wave);
  const answered = answeredInWave(report, wave);
  const effects = [
    ...(cleared === '' ? [] : [t(clearing[report.kind], { what: cleared })]),
    ...(answered.length === 0 ? [] : [t('report.clears.answers', { ids: list(t, answered) })]),
  ];
  return [...parts, ...(effects.length > 0 ? [effects.join('; ')] : [])].join(' · ');
}

function actionRow(report: Report, action: ActionView, isOwned: boolean): TableRow {
  const { t } = report;
  const { candidate } = action;
  const clears = clearsText(report, action);
  const title: Cell =
    clears === '' ? action.title : [{ text: `${action.title} ` }, { text: clears, weight: 600, paint: 'accent' }];
  const id =
    candidate.kind === 'discovery'
      ? list(t, candidate.questions.slice(0, 2))
      : candidate.kind === 'own'
        ? t('report.action.ownShort')
        : candidate.question;
  return {
    kind: 'row',
    cells: [
      candidate.kind === 'discovery' && candidate.questions.length > 2
        ? t('report.action.several', { count: candidate.questions.length })
        : id,
      title,
      stepText(report, action),
      candidate.days === 0 ? t('report.none') : plain(t, candidate.days),
      ...(isOwned
        ? [action.owner === '' ? [{ text: t('report.action.noOwner'), paint: 'grey' as const }] : action.owner]
        : []),
      needsText(report, action),
    ],
  };
}

/** Actions that are named; more are counted. */
const mostNamed = 4;

/** The actions that warnings are about: by the question of a step, by the title of somebody's own. */
function namesOf(report: Report, warnings: readonly PlanWarning[]): readonly string[] {
  const named = warnings.flatMap(({ action }) =>
    action === undefined ? [] : actionView(report, action).map(({ about, title }) => about[0]?.id ?? title),
  );
  const more = named.length - mostNamed;
  if (more <= 0) return named;
  return [...named.slice(0, mostNamed), report.t('report.page.morePeople', { count: more })];
}

/** What the planner wants known: each kind once, with a count. */
function warnings(report: Report): readonly Block[] {
  const { t } = report;
  const limit = report.input.assessment.settings?.ownerLimit ?? usualOwnerLimit;
  const codes = Map.groupBy(report.input.plan.warnings, ({ code }) => code);
  const texts = [...codes].flatMap(([code, those]) => {
    const count = those.length;
    const names = list(t, namesOf(report, those));
    const key = `report.warning.${code}`;
    const text = t(key, { count, number: numberWord(t, count), limit: numberWord(t, limit), names });
    // A code that this version has no words for is left out rather than printed raw.
    return text === key ? [] : [capitalised(text)];
  });
  if (texts.length === 0) return [];
  return [
    { kind: 'space', height: 12 },
    { kind: 'aside', head: t('report.roadmap.mind'), text: texts.join(' '), said: 'plan.mind' },
  ];
}

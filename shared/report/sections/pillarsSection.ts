import { maturityMap } from '../../charts/maturityMap.ts';
import { maturityTiles } from '../../charts/maturityTiles.ts';
import { type PillarBarsInput, pillarBars } from '../../charts/pillarBars.ts';
import { belowTarget } from '../../explain/targetMeans.ts';
import type { PillarResult } from '../../scoring/result.ts';
import { sectionBarsChart } from '../charts/sectionCharts.ts';
import type { Block, Section } from '../model.ts';
import { fixed } from '../numbers.ts';
import { holdbacksOf } from '../outlook.ts';
import type { Entry, PillarReport } from '../reportContext.ts';
import { levelName } from '../verdict.ts';
import { capitalised, counted, list } from '../words.ts';
import { mapCell } from './mapCell.ts';
import { restWords } from './restWords.ts';

/** Bars and cells that a page has room for. */
const mostBars = 10;
const mostColumns = 5;
const mostRows = 10;

/** The sections as bars, and the maturity map of all questions. */
export function pillarsSection(report: PillarReport): Section {
  const { t, score } = report;
  const questions = report.entries.length;
  const blocks: Block[] = [
    { kind: 'text', role: 'title', text: findingOf(report), said: 'sections.title' },
    { kind: 'space', height: 15 },
  ];
  if (score.status !== 'empty') blocks.push(...sectionBars(report), { kind: 'space', height: 18 });
  blocks.push(...mapBlocks(report));
  return {
    id: 'sections',
    name: t('report.pillars.name'),
    note: capitalised(counted(t, 'report.pillars.note', report.framework.sections.length, { questions })),
    blocks,
    ...(score.status === 'empty' ? { joins: true } : {}),
  };
}

/** Each section's score, level, target and distance as a bar; as a table where bars would not fit on a page. */
export function sectionBars(report: PillarReport): readonly Block[] {
  const input = bars(report);
  const caption = barsCaption(report);
  if (input.rows.length > mostBars)
    return [
      barsTable(report, input),
      { kind: 'space', height: 6 },
      { kind: 'text', role: 'caption', text: caption, said: 'sections.bars' },
    ];
  return [
    {
      kind: 'figure',
      figure: pillarBars(input),
      charts: [sectionBarsChart(input)],
      alt: barsAlt(report),
      caption,
      said: 'sections.bars',
    },
  ];
}

function barsTable({ t }: PillarReport, { heads, rows }: PillarBarsInput): Block {
  return {
    kind: 'table',
    dense: true,
    columns: [
      { label: '', width: 178, weight: 600 },
      { label: '', width: 130 },
      { label: heads.score, width: 50 },
      { label: heads.level, width: 70 },
      { label: heads.distance, width: 70, align: 'right' },
    ],
    rows: rows.map(({ name, note, words }) => ({
      kind: 'row',
      cells: [name, note, words.score, words.level, words.distance],
    })),
    rest: restWords(t, 'sections', rows.length),
  };
}

/** Every question as a cell with its level; as a small tile where sections are long or many. */
export function mapBlocks(report: PillarReport): readonly Block[] {
  const { t, texts } = report;
  const columns = report.framework.sections.map((section) => ({
    name: texts.sections[section.id]?.name ?? section.id,
    cells: report.entries.filter((entry) => entry.sectionId === section.id).map((entry) => cell(report, entry)),
  }));
  const isLarge = columns.length > mostColumns || columns.some(({ cells }) => cells.length > mostRows);
  const caption = [mapCaption(report), ...(isLarge ? [t('report.page.tiles')] : [])]
    .filter((text) => text !== '')
    .join(' ');
  const rowHeight = report.input.options.paper === 'letter' ? 33 : 36;
  return [
    { kind: 'heading', text: t('report.pillars.map') },
    {
      kind: 'figure',
      figure: isLarge ? maturityTiles(columns) : maturityMap(columns, rowHeight),
      alt: t('report.pillars.mapAlt'),
      ...(caption === '' ? {} : { caption, said: 'sections.map' }),
    },
  ];
}

/** What the page finds: "All four pillars stand at level 2, and Insights is the weakest". */
function findingOf(report: PillarReport): string {
  const { t, score, texts } = report;
  const levels = score.sections.flatMap((section) => (section.level === null ? [] : [section.level]));
  const scored = score.sections.filter((section) => section.score !== null);
  if (scored.length === 0) return t('report.pillars.titleNone');
  const lowest = Math.min(...scored.map((section) => section.score ?? 0));
  const weakest = scored.filter((section) => (section.score ?? 0) - lowest < 1e-9);
  const [only] = weakest;
  const weakestName = weakest.length === 1 && only !== undefined ? (texts.sections[only.id]?.name ?? only.id) : '';
  if (levels.length < score.sections.length) {
    return weakestName === ''
      ? t('report.pillars.titleScores')
      : t('report.pillars.titleWeakest', { weakest: weakestName });
  }
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const key = `report.pillars.${low === high ? 'titleSame' : 'titleSpread'}${weakestName === '' ? '' : 'Weakest'}`;
  return counted(t, key, levels.length, { low, high, weakest: weakestName });
}

function bars(report: PillarReport): PillarBarsInput {
  const { t, score, texts } = report;
  const next = nextLevel(report);
  const levelled = score.sections.some((section) => section.level !== null);
  const distanceHead = next === null ? t('report.pillars.toNext') : t('report.pillars.toLevel', { level: next });
  return {
    heads: {
      score: t('report.pillars.score'),
      level: levelled ? t('report.pillars.level') : '',
      distance: levelled ? distanceHead : '',
    },
    legend: {
      level: t('report.pillars.legendLevel'),
      score: t('report.pillars.legendScore'),
      target: t('report.pillars.legendTarget'),
    },
    rows: score.sections.map((section) => {
      const target = drawnTarget(report, section);
      const { low, high } = section;
      const distance =
        section.distance === null
          ? ''
          : t('report.answers', { count: section.distance, number: String(section.distance) });
      return {
        name: texts.sections[section.id]?.name ?? section.id,
        note: ratedNote(report, section.id),
        score: section.score,
        low: section.score === null ? null : low,
        high: section.score === null ? null : high,
        level: section.level,
        target,
        words: {
          score: section.score === null ? t('report.pillars.noScore') : fixed(t, section.score, 2),
          level: section.level === null ? '' : `${section.level}\u00A0${levelName(texts, section.level)}`,
          distance,
          target: target === null ? '' : t('report.pillars.target', { target: fixed(t, target, 2) }),
          range:
            low === null || high === null
              ? ''
              : t('report.pillars.range', { low: fixed(t, low, 2), high: fixed(t, high, 2) }),
        },
      };
    }),
  };
}

/** "7 of 8 rated, 1 unknown". */
function ratedNote(report: PillarReport, id: string): string {
  const { t } = report;
  const section = report.score.sections.find((one) => one.id === id);
  if (section === undefined) return '';
  const all = report.entries.filter((entry) => entry.sectionId === id).length;
  const parts = [t('report.pillars.rated', { rated: section.rated, all })];
  if (section.dontKnow.length > 0) parts.push(t('report.pillars.unknown', { count: section.dontKnow.length }));
  if (section.open.length > 0) parts.push(t('report.pillars.open', { count: section.open.length }));
  if (section.notApplicable.length > 0)
    parts.push(t('report.pillars.notApplicable', { count: section.notApplicable.length }));
  return parts.join(', ');
}

/** Mean of a section's targets, weighted like its score; null without any. */
function targetOf(report: PillarReport, id: string): number | null {
  let sum = 0;
  let weights = 0;
  for (const entry of report.entries) {
    const { target, weight } = entry.result;
    if (entry.sectionId !== id || target === null) continue;
    sum += target * (weight ?? 1);
    weights += weight ?? 1;
  }
  return weights === 0 ? null : sum / weights;
}

/** The mean target; null where it lies under the score, which would look like a way back. */
function drawnTarget(report: PillarReport, { id, score }: PillarResult): number | null {
  const target = targetOf(report, id);
  return target === null || score === null || score <= target + 1e-9 ? target : null;
}

/** Sections without a mark for their target, each with how many answers are below theirs all the same: "People 3". */
function hiddenTargets(report: PillarReport): readonly string[] {
  const { t, score, texts, framework } = report;
  return framework.sections.flatMap(({ id, questions }, index) => {
    const section = score.sections[index];
    if (section === undefined || targetOf(report, id) === null || drawnTarget(report, section) !== null) return [];
    const count = belowTarget(score, new Set(questions.map((question) => question.id)));
    return [t('report.pillars.hiddenTarget', { name: texts.sections[id]?.name ?? id, count })];
  });
}

/** The next level that all sections share; null when they differ. */
function nextLevel(report: PillarReport): number | null {
  const levels = new Set(report.score.sections.map((section) => section.level));
  const [only] = levels;
  return levels.size === 1 && typeof only === 'number' && only < 5 ? only + 1 : null;
}

function barsCaption(report: PillarReport): string {
  const { t } = report;
  const scores = report.score.sections.flatMap((section) => (section.score === null ? [] : [section.score]));
  const { balance } = report.score.overall;
  const hidden = hiddenTargets(report);
  const noMark = hidden.length === 0 ? '' : ` ${t('report.pillars.captionNoMark', { list: list(t, hidden) })}`;
  const target = `${t('report.pillars.captionTarget')}${noMark}`;
  if (balance === null || scores.length < 2) return target;
  const spread = Math.max(...scores) - Math.min(...scores);
  return `${target} ${t('report.pillars.captionBalance', { spread: fixed(t, spread, 2), balance: fixed(t, balance, 2) })}`;
}

function barsAlt(report: PillarReport): string {
  const { t, texts } = report;
  const parts = report.score.sections.map((section) =>
    t('report.pillars.alt', {
      name: texts.sections[section.id]?.name ?? section.id,
      score: section.score === null ? t('report.pillars.noScore') : fixed(t, section.score, 2),
      level: section.level ?? '–',
    }),
  );
  return list(t, parts);
}

function cell(report: PillarReport, entry: Entry): Parameters<typeof maturityMap>[0][number]['cells'][number] {
  const { t } = report;
  const { level } = entry.result;
  const holdback = holdbacksOf(report).get(entry.id);
  return {
    ...mapCell(report, entry),
    level: typeof level === 'number' ? level : null,
    blocks: holdback === undefined ? null : t(`report.mark.${holdback.rule === 'key' ? 'blocks' : 'floor'}`),
  };
}

function mapCaption(report: PillarReport): string {
  const { t } = report;
  const parts = report.score.status === 'empty' ? [] : [t('report.pillars.captionMap')];
  if (report.entries.some((entry) => entry.result.state === 'open' || entry.result.state === 'dont-know')) {
    parts.push(t('report.pillars.captionMissing'));
  }
  if (holdbacksOf(report).size > 0) {
    const next = nextLevel(report);
    parts.push(
      next === null
        ? t('report.pillars.captionFrameEach')
        : t('report.pillars.captionFrame', { level: next, floor: next - 1 }),
    );
  }
  const idsIn = (state: Entry['result']['state']): readonly string[] =>
    report.entries.filter((entry) => entry.result.state === state).map((entry) => entry.id);
  for (const state of ['dont-know', 'open', 'not-applicable'] as const) {
    const ids = idsIn(state);
    if (ids.length > 0 && ids.length <= 8)
      parts.push(counted(t, `report.pillars.caption.${state}`, ids.length, { ids: list(t, ids) }));
  }
  return parts.join(' ');
}

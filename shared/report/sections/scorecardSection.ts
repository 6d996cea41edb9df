import { PhasePractices } from '../../assessment/scorecardAnswers.ts';
import { asOfText } from '../../metrics/benchmarkText.ts';
import { type MetricWords, metricWords } from '../../scorecard/metricWords.ts';
import { type Quadrant, quadrantOf } from '../../scorecard/quadrantWords.ts';
import { hasScorecard, type ScorecardMetric, type ScoredPhase, scorecardOf } from '../../scorecard/scorecardOf.ts';
import {
  leadWords,
  noNumberWords,
  pointsText,
  scaleWords,
  scoreWords,
  stripAlt,
  stripFigure,
  visibilityWords,
} from '../../scorecard/scorecardWords.ts';
import { shortDate } from '../dates.ts';
import type { Block, Cell, Section, TableGroup, TableRow } from '../model.ts';
import type { Report } from '../reportContext.ts';

/** The three phases by their figures, and the pillars beside the outcome; null while nothing of it is entered. */
export function scorecardSection(report: Report): Section | null {
  const { t, input } = report;
  const { assessment, options } = input;
  if (!hasScorecard(assessment)) return null;
  const phases = scorecardOf(assessment, input.benchmarks);
  const words = metricWords(t, options.language, assessment.organisation.currency);
  return {
    id: 'scorecard',
    name: t('scorecard.title'),
    note: t('scorecard.report.note'),
    blocks: [
      { kind: 'text', role: 'title', text: leadWords(t, phases), said: 'phases.title' },
      { kind: 'space', height: 18 },
      {
        kind: 'figure',
        figure: stripFigure(t, phases, words),
        alt: stripAlt(t, phases),
        caption: t('scorecard.strip.caption'),
        said: 'phases.strip',
      },
      { kind: 'space', height: 18 },
      metricTable(report, phases, words),
      { kind: 'space', height: 6 },
      { kind: 'text', role: 'caption', text: t('scorecard.rule'), said: 'phases.rule' },
      { kind: 'space', height: 3 },
      { kind: 'text', role: 'caption', text: asOfText(t, input.benchmarks), said: 'phases.benchmarks' },
      { kind: 'space', height: 18 },
      ...practiceBlocks(report, phases),
      ...quadrantBlocks(report, phases),
    ],
  };
}

/** Every metric by phase, KPIs first. */
function metricTable(report: Report, phases: readonly ScoredPhase[], words: MetricWords): Block {
  const { t } = report;
  const rows = phases.flatMap((phase): readonly (TableRow | TableGroup)[] => [
    {
      kind: 'group',
      text: t(`scorecard.phase.${phase.id}`),
      detail: `${scoreWords(t, phase)} · ${visibilityWords(t, phase)}`,
    },
    ...phase.metrics.map((metric) => metricRow(report, metric, words)),
  ]);
  return {
    kind: 'table',
    dense: true,
    columns: [
      { label: t('scorecard.column.metric'), width: 136, weight: 600 },
      { label: t('scorecard.column.value'), width: 78, align: 'right' },
      { label: t('scorecard.column.on'), width: 60 },
      { label: t('scorecard.column.sight'), width: 64 },
      { label: t('scorecard.column.points'), width: 36, align: 'right' },
      { label: t('scorecard.column.scale'), width: 124 },
    ],
    rows,
  };
}

function metricRow({ t, date }: Report, metric: ScorecardMetric, words: MetricWords): TableRow {
  const { value, points, latest, sight, isKpi } = metric;
  const name = words.name(metric.metric);
  const grey = (text: string): Cell => [{ text, paint: 'grey' }];
  const reason = noNumberWords(t, metric);
  return {
    kind: 'row',
    ...(reason === null ? {} : { note: reason }),
    cells: [
      isKpi ? t('scorecard.kpiNamed', { name }) : name,
      value === null ? grey(t('scorecard.noScore')) : words.value(metric.metric, value),
      latest === null ? '' : shortDate(t, latest.on),
      latest === null ? grey(t(`scorecard.sight.${sight}`)) : t(`scorecard.sight.${sight}`),
      points === null ? grey(t('scorecard.noScore')) : pointsText(t, points),
      grey(scaleWords(t, metric, words, date)),
    ],
  };
}

/** What is in place, by phase. */
function practiceBlocks({ t }: Report, phases: readonly ScoredPhase[]): readonly Block[] {
  const answer = ({ practices }: ScoredPhase, practice: (typeof PhasePractices)[number]): Cell => {
    if (practices.open.includes(practice)) return [{ text: t('scorecard.open'), paint: 'grey' }];
    return t(practices.yes.includes(practice) ? 'scorecard.yes' : 'scorecard.no');
  };
  return [
    { kind: 'heading', text: t('scorecard.report.practices') },
    {
      kind: 'table',
      columns: [
        { label: t('scorecard.report.practice'), width: 168, weight: 600 },
        ...phases.map(({ id }) => ({ label: t(`scorecard.phase.${id}`), width: 110 })),
      ],
      rows: PhasePractices.map((practice) => ({
        kind: 'row',
        cells: [t(`scorecard.practiceName.${practice}`), ...phases.map((phase) => answer(phase, practice))],
      })),
    },
    { kind: 'space', height: 18 },
  ];
}

/** The quadrant and its readings, for pillars alone. */
function quadrantBlocks(report: Report, phases: readonly ScoredPhase[]): readonly Block[] {
  if (report.kind !== 'pillars') return [];
  const { t, score, texts } = report;
  const pillars = score.sections.map(({ id, score: value }) => ({
    id,
    name: texts.sections[id]?.name ?? id,
    score: value,
  }));
  const quadrant = quadrantOf(t, pillars, phases);
  if (quadrant === null) return [];
  return [
    { kind: 'heading', text: t('scorecard.quadrant.title') },
    {
      kind: 'figure',
      figure: quadrant.figure,
      alt: quadrant.alt,
      caption: t('scorecard.quadrant.rule'),
      said: 'phases.quadrant',
    },
    { kind: 'space', height: 12 },
    readingTable(report, quadrant),
  ];
}

function readingTable({ t }: Report, { pillars, rows }: Quadrant): Block {
  const width = 382 / Math.max(1, pillars.length);
  return {
    kind: 'table',
    columns: [
      { label: t('scorecard.column.phase'), width: 76, weight: 600 },
      { label: t('scorecard.column.points'), width: 40, align: 'right' },
      ...pillars.map(({ name }) => ({ label: name, width })),
    ],
    rows: rows.map(({ phase, points, readings }) => ({ kind: 'row', cells: [phase, points, ...readings] })),
  };
}

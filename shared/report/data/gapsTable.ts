import { changesOf, holdbacksOf } from '../outlook.ts';
import type { WaveView } from '../planned.ts';
import {
  byKind,
  type CheckReport,
  descriptionOf,
  type Entry,
  type LadderReport,
  type PillarReport,
  type Report,
  weightedGap,
} from '../reportContext.ts';
import { missingClauses } from '../sections/gapsSection.ts';
import { nextStep } from '../sections/nextStep.ts';
import { plannedGaps } from '../sections/plannedGaps.ts';
import { widestGaps } from '../sections/ranking.ts';
import type { DataTable, DataValue } from './dataTable.ts';
import { type ColumnOf, tableOf } from './tableOf.ts';
import { dataWords } from './words.ts';

interface Row {
  readonly rank: number;
  readonly entry: Entry;
}

/** Where the most work lies, the widest first: of a ladder or a check the questions that its plan would raise. */
export function gapsTable(report: Report, waves: readonly WaveView[]): DataTable {
  const entries = report.kind === 'pillars' ? widestGaps(report.entries, holdbacksOf(report)) : plannedGaps(report);
  const columns = [
    ...headColumns,
    ...byKind(report, { pillars: pillarColumns, ladder: ladderColumns, check: checkColumns }),
    { key: 'actions', type: 'text', width: 18, value: ({ entry }) => plannedFor(waves, entry) } as const,
  ] satisfies readonly ColumnOf<Row>[];
  return tableOf(
    report,
    'gaps',
    columns,
    entries.map((entry, index) => ({ rank: index + 1, entry })),
  );
}

const headColumns: readonly ColumnOf<Row>[] = [
  { key: 'rank', type: 'integer', width: 7, value: ({ rank }) => rank },
  { key: 'question', type: 'text', width: 9, value: ({ entry }) => entry.id },
  { key: 'name', type: 'text', width: 36, value: ({ entry }) => entry.name },
  { key: 'section', type: 'text', width: 18, value: ({ entry }) => entry.sectionName },
];

/** Ids of the actions that some wave holds for a question. */
function plannedFor(waves: readonly WaveView[], entry: Entry): string {
  return waves
    .flatMap(({ actions }) => actions)
    .filter(({ about }) => about.includes(entry))
    .map(({ id }) => id)
    .join(', ');
}

function pillarColumns(report: PillarReport): readonly ColumnOf<Row>[] {
  const { t } = report;
  const holdbacks = holdbacksOf(report);
  const levelOf = ({ entry }: Row): number | null =>
    typeof entry.result.level === 'number' ? entry.result.level : null;
  const described = (row: Row, steps: 0 | 1): DataValue => {
    const level = levelOf(row);
    return level === null ? null : descriptionOf(row.entry, level + steps);
  };
  const missing = (row: Row): DataValue => missingClauses(row.entry, (levelOf(row) ?? 0) + 1).join('; ');
  return [
    { key: 'key', type: 'flag', width: 7, value: ({ entry }) => entry.key },
    { key: 'level', type: 'integer', width: 8, value: levelOf },
    { key: 'score', type: 'number', width: 8, value: ({ entry }) => entry.result.score },
    { key: 'target', type: 'integer', width: 8, value: ({ entry }) => entry.result.target },
    { key: 'gap', type: 'number', width: 8, value: ({ entry }) => entry.result.gap },
    { key: 'weight', type: 'number', width: 8, value: ({ entry }) => entry.result.weight },
    { key: 'weightedGap', type: 'number', width: 10, value: ({ entry }) => weightedGap(entry) },
    {
      key: 'blocks',
      type: 'text',
      width: 10,
      words: dataWords(t, 'rule', ['key', 'floor']),
      value: ({ entry }) => holdbacks.get(entry.id)?.rule,
    },
    { key: 'chosen', type: 'text', width: 44, value: (row) => described(row, 0) },
    { key: 'next', type: 'text', width: 44, value: (row) => described(row, 1) },
    { key: 'nextMissing', type: 'text', width: 36, value: missing },
  ];
}

function ladderColumns(report: LadderReport): readonly ColumnOf<Row>[] {
  const unlock = new Map(report.score.overall.unlock.map((change) => [change.question, change]));
  const letterOf = ({ entry }: Row) => (typeof entry.result.level === 'string' ? entry.result.level : null);
  const described = (row: Row, letter: ReturnType<typeof nextStep>): DataValue =>
    letter === null ? null : descriptionOf(row.entry, letter);
  const percent = ({ entry }: Row): DataValue => (entry.result.percent === null ? null : entry.result.percent / 100);
  return [
    { key: 'gate', type: 'flag', width: 7, value: ({ entry }) => entry.key },
    { key: 'letter', type: 'text', width: 8, value: letterOf },
    { key: 'percent', type: 'share', width: 9, value: percent },
    { key: 'needed', type: 'text', width: 11, value: ({ entry }) => unlock.get(entry.id)?.to },
    { key: 'unlocks', type: 'flag', width: 11, value: ({ entry }) => unlock.has(entry.id) },
    { key: 'chosen', type: 'text', width: 44, value: (row) => described(row, letterOf(row)) },
    { key: 'next', type: 'text', width: 44, value: (row) => described(row, nextStep(report, row.entry)) },
  ];
}

function checkColumns(report: CheckReport): readonly ColumnOf<Row>[] {
  const changes = new Map(changesOf(report).map((change) => [change.question, change]));
  const described = ({ entry }: Row, step: Entry['result']['level']): DataValue =>
    step === null ? null : descriptionOf(entry, step);
  const word = (step: Entry['result']['level'] | undefined): DataValue =>
    step === null || step === undefined ? null : String(step);
  return [
    { key: 'letter', type: 'text', width: 8, value: ({ entry }) => word(entry.result.level) },
    {
      key: 'percent',
      type: 'share',
      width: 9,
      value: ({ entry }) => (entry.result.percent === null ? null : entry.result.percent / 100),
    },
    { key: 'needed', type: 'text', width: 11, value: ({ entry }) => word(changes.get(entry.id)?.to) },
    { key: 'leads', type: 'flag', width: 11, value: ({ entry }) => changes.has(entry.id) },
    { key: 'chosen', type: 'text', width: 44, value: (row) => described(row, row.entry.result.level) },
    { key: 'next', type: 'text', width: 44, value: (row) => described(row, nextStep(report, row.entry)) },
  ];
}

import { Functions } from '../../assessment/schema.ts';
import type { QuestionId } from '../../base/ids.ts';
import { verdictName } from '../../frameworks/verdictNames.ts';
import type { Confidence } from '../../scoring/result.ts';
import { byKind, type CheckReport, type LadderReport, type PillarReport, type Report } from '../reportContext.ts';
import { stageName } from '../sections/ladderSummary.ts';
import { levelName } from '../verdict.ts';
import { capitalised } from '../words.ts';
import type { DataTable, DataValue } from './dataTable.ts';
import { type ColumnOf, onlyIf, tableOf } from './tableOf.ts';
import { tableScale } from './tableScale.ts';
import { confidenceWords, dataWords } from './words.ts';

/** How many questions of what a row is about are in which state. */
interface Counts {
  readonly questions: number;
  readonly rated: number;
  readonly open: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
}

interface Row<Part, Whole> extends Counts {
  /** Null for the organisation as a whole. */
  readonly id: string | null;
  readonly name: string;
  readonly part: Part | null;
  readonly whole: Whole | null;
}

/** The organisation as a whole (the row without a section id), then each pillar, stage, element or attribute. */
export function scoresTable(report: Report): DataTable {
  return byKind(report, { pillars: pillarScores, ladder: ladderScores, check: checkScores });
}

type Part<Kind extends Report> = Kind['score']['sections'][number];
type Whole<Kind extends Report> = Kind['score']['overall'];

function rowsOf<Kind extends Report>(report: Kind): readonly Row<Part<Kind>, Whole<Kind>>[] {
  const { t, entries, texts } = report;
  const inState = (state: string): number => entries.filter(({ result }) => result.state === state).length;
  const sections: readonly (Part<Kind> & {
    readonly rated: number;
    readonly open: readonly QuestionId[];
    readonly dontKnow: readonly QuestionId[];
    readonly notApplicable: readonly QuestionId[];
  })[] = report.score.sections;
  return [
    {
      id: null,
      name: t('report.data.overall'),
      part: null,
      whole: report.score.overall,
      questions: entries.length,
      rated: inState('answered'),
      open: inState('open'),
      dontKnow: inState('dont-know'),
      notApplicable: inState('not-applicable'),
    },
    ...sections.map((section): Row<Part<Kind>, Whole<Kind>> => {
      const { id, rated, open, dontKnow, notApplicable } = section;
      return {
        id,
        name: texts.sections[id]?.name ?? id,
        part: section,
        whole: null,
        questions: entries.filter(({ sectionId }) => sectionId === id).length,
        rated,
        open: open.length,
        dontKnow: dontKnow.length,
        notApplicable: notApplicable.length,
      };
    }),
  ];
}

type Named = Pick<Row<unknown, unknown>, 'id' | 'name'>;
const headColumns: readonly ColumnOf<Named>[] = [
  { key: 'sectionId', type: 'text', width: 9, value: ({ id }) => id },
  { key: 'section', type: 'text', width: 30, value: ({ name }) => name },
];

/** Answered of the applicable questions; nothing where none applies. */
function completenessOf({ questions, rated, notApplicable }: Counts): DataValue {
  return questions === notApplicable ? null : rated / (questions - notApplicable);
}

const countColumns: readonly ColumnOf<Counts>[] = [
  { key: 'questions', type: 'integer', width: 10, value: ({ questions }) => questions },
  { key: 'rated', type: 'integer', width: 10, value: ({ rated }) => rated },
  { key: 'open', type: 'integer', width: 8, value: ({ open }) => open },
  { key: 'dontKnow', type: 'integer', width: 11, value: ({ dontKnow }) => dontKnow },
  { key: 'notApplicableCount', type: 'integer', width: 11, value: ({ notApplicable }) => notApplicable },
  { key: 'completeness', type: 'share', width: 13, value: completenessOf },
];

/** What is known of the organisation as a whole alone: confidence, and how the functions see it. */
function wholeColumns(report: Report): readonly ColumnOf<{
  readonly whole: { readonly confidence: Confidence | null } | null;
}>[] {
  const { t, score, entries } = report;
  const { functions, spread, alpha } = score.alignment;
  const levels = tableScale(report) === 'levels';
  const type = levels ? 'number' : 'share';
  const scaled = (value: number | null | undefined): DataValue =>
    value === null || value === undefined ? null : levels ? value : value / 100;
  const several = entries.some(({ result }) => result.respondents > 1);
  return [
    { key: 'confidence', type: 'share', width: 11, value: ({ whole }) => whole?.confidence?.value },
    {
      key: 'confidenceLabel',
      type: 'text',
      width: 11,
      words: confidenceWords(t),
      value: ({ whole }) => whole?.confidence?.label,
    },
    ...onlyIf<{ readonly whole: unknown }>(several, [
      ...Functions.filter((name) => functions[name] !== undefined).map(
        (name): ColumnOf<{ readonly whole: unknown }> => ({
          key: name,
          label: capitalised(t(`report.function.${name}`)),
          type,
          width: 11,
          value: ({ whole }) => (whole === null ? null : scaled(functions[name])),
        }),
      ),
      { key: 'functionSpread', type, width: 11, value: ({ whole }) => (whole === null ? null : scaled(spread)) },
      { key: 'alpha', type: 'number', width: 11, value: ({ whole }) => (whole === null ? null : alpha) },
    ]),
  ];
}

function pillarScores(report: PillarReport): DataTable {
  type PillarRow = Row<Part<PillarReport>, Whole<PillarReport>>;
  const { texts } = report;
  const either = ({ part, whole }: PillarRow) => part ?? whole;
  const nameOf = (level: number | null | undefined): DataValue =>
    level === null || level === undefined ? null : levelName(texts, level);
  const columns: readonly ColumnOf<PillarRow>[] = [
    ...headColumns,
    { key: 'score', type: 'number', width: 8, value: (row) => either(row)?.score },
    { key: 'low', type: 'number', width: 8, value: (row) => either(row)?.low },
    { key: 'high', type: 'number', width: 8, value: (row) => either(row)?.high },
    { key: 'unweighted', type: 'number', width: 11, value: (row) => either(row)?.unweighted },
    { key: 'percent', type: 'share', width: 9, value: ({ whole }) => shareOf(whole?.percent) },
    { key: 'level', type: 'integer', width: 8, value: (row) => either(row)?.level },
    { key: 'levelName', type: 'text', width: 14, value: (row) => nameOf(either(row)?.level) },
    { key: 'distance', type: 'integer', width: 13, value: (row) => either(row)?.distance },
    { key: 'blockedBy', type: 'text', width: 30, value: ({ part }) => blockersOf(report, part) },
    ...countColumns,
    { key: 'balance', type: 'number', width: 9, value: ({ whole }) => whole?.balance },
    ...wholeColumns(report),
  ];
  return tableOf(report, 'scores', columns, rowsOf(report));
}

/** "key T1, T5; breadth T1, T2": which questions keep a pillar from its next level, and by which rule. */
function blockersOf({ t }: PillarReport, part: Part<PillarReport> | null): DataValue {
  return (part?.blockers ?? [])
    .map(({ rule, questions }) => `${t(`report.blockers.ruleName.${rule}`)} ${questions.join(', ')}`)
    .join('; ');
}

function shareOf(percent: number | null | undefined): DataValue {
  return percent === null || percent === undefined ? null : percent / 100;
}

function ladderScores(report: LadderReport): DataTable {
  type StageRow = Row<Part<LadderReport>, Whole<LadderReport>>;
  const { t, framework, texts, score } = report;
  const place = new Map<string, number>(framework.sections.map(({ id }, index) => [id, index + 1]));
  const { stage } = score.overall;
  const columns: readonly ColumnOf<StageRow>[] = [
    ...headColumns,
    { key: 'stage', type: 'integer', width: 8, value: ({ id }) => (id === null ? stage : place.get(id)) },
    {
      key: 'stageName',
      type: 'text',
      width: 18,
      value: ({ id, name }) => (id !== null ? name : stage === null ? null : stageName(report, stage)),
    },
    { key: 'percent', type: 'share', width: 9, value: ({ part }) => shareOf(part?.percent) },
    { key: 'rating', type: 'text', width: 8, value: ({ part }) => part?.rating },
    { key: 'gatesMet', type: 'flag', width: 10, value: ({ part }) => part?.gatesMet },
    { key: 'attained', type: 'flag', width: 10, value: ({ part }) => part?.attained },
    { key: 'distance', type: 'integer', width: 13, value: ({ whole }) => whole?.distance },
    {
      key: 'policy',
      type: 'text',
      width: 10,
      words: dataWords(t, 'policy', ['strict', 'lenient']),
      value: ({ whole }) => whole?.policy,
    },
    { key: 'pressure', type: 'share', width: 11, value: ({ whole }) => shareOf(whole?.pressure) },
    {
      key: 'islands',
      type: 'text',
      width: 18,
      value: ({ whole }) => whole?.islands.map((id) => texts.sections[id]?.name ?? id).join(', '),
    },
    ...countColumns,
    ...wholeColumns(report),
  ];
  return tableOf(report, 'scores', columns, rowsOf(report));
}

function checkScores(report: CheckReport): DataTable {
  type CheckRow = Row<Part<CheckReport>, Whole<CheckReport>>;
  const { t, texts } = report;
  const columns: readonly ColumnOf<CheckRow>[] = [
    ...headColumns,
    {
      key: 'role',
      type: 'text',
      width: 11,
      words: dataWords(t, 'role', ['element', 'attribute']),
      value: ({ part }) => part?.role,
    },
    {
      key: 'verdictName',
      type: 'text',
      width: 18,
      value: ({ whole }) => (whole?.verdict ? verdictName(texts, whole.verdict) : null),
    },
    ...onlyIf<CheckRow>(tableScale(report) !== 'letters', [
      { key: 'score', type: 'number', width: 8, value: ({ part, whole }) => (part ?? whole)?.score },
    ]),
    { key: 'percent', type: 'share', width: 9, value: ({ part, whole }) => shareOf((part ?? whole)?.percent) },
    { key: 'low', type: 'share', width: 8, value: ({ part }) => shareOf(part?.low) },
    { key: 'high', type: 'share', width: 8, value: ({ part }) => shareOf(part?.high) },
    { key: 'rating', type: 'text', width: 8, value: ({ part }) => part?.rating },
    {
      key: 'holds',
      type: 'flag',
      width: 9,
      value: ({ part }) => (part === null || part.low === null ? null : part.holds),
    },
    {
      key: 'distance',
      type: 'integer',
      width: 13,
      value: ({ part, whole }) => (whole === null ? part?.changes.length : whole.distance),
    },
    { key: 'holding', type: 'integer', width: 10, value: ({ whole }) => whole?.holding },
    { key: 'elements', type: 'integer', width: 10, value: ({ whole }) => whole?.elements },
    { key: 'attributesHolding', type: 'integer', width: 12, value: ({ whole }) => whole?.attributesHolding },
    { key: 'attributes', type: 'integer', width: 10, value: ({ whole }) => whole?.attributes },
    ...countColumns,
    ...wholeColumns(report),
  ];
  return tableOf(report, 'scores', columns, rowsOf(report));
}

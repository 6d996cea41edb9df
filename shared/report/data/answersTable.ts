import { readersOf } from '../../assessment/readersOf.ts';
import { type Agreed, type FunctionName, Functions, type Response } from '../../assessment/schema.ts';
import { type Entry, isVisible, type Report, visibleNote, weightedGap } from '../reportContext.ts';
import { responseNotes } from '../sections/answersSection.ts';
import { missingClauses } from '../sections/gapsSection.ts';
import { capitalised } from '../words.ts';
import type { DataTable, DataValue } from './dataTable.ts';
import { type ColumnOf, onlyIf, tableOf } from './tableOf.ts';
import { tableScale } from './tableScale.ts';
import { dataWords, evidenceWords } from './words.ts';

/** A limit symptom: asked, never scored. */
interface Symptom {
  readonly id: string;
  readonly name: string;
  readonly sectionId: string;
  readonly sectionName: string;
  /** 0 (never) to 3; null while the room has not settled on one. */
  readonly frequency: number | null;
}

interface Row {
  readonly head: Pick<Entry, 'id' | 'name' | 'sectionId' | 'sectionName'> | Symptom;
  readonly entry: Entry | null;
  readonly frequency: number | null;
}

/** Every question with its answer and what stands behind it; a ladder's limit symptoms follow its criteria. */
export function answersTable(report: Report): DataTable {
  const rows: readonly Row[] = [
    ...report.entries.map((entry): Row => ({ head: entry, entry, frequency: null })),
    ...symptomsOf(report).map((symptom): Row => ({ head: symptom, entry: null, frequency: symptom.frequency })),
  ];
  return tableOf(
    report,
    'answers',
    [...headColumns(report), ...resultColumns(report), ...voiceColumns(report), ...sourceColumns(report)],
    rows,
  );
}

/** A value of scored questions alone. */
function scored(value: (entry: Entry) => DataValue | undefined): (row: Row) => DataValue | undefined {
  return ({ entry }) => (entry === null ? null : value(entry));
}

function headColumns({ t, kind }: Report): readonly ColumnOf<Row>[] {
  const asked = ({ texts }: Entry): DataValue => ('statement' in texts ? texts.statement : texts.question);
  const label = kind === 'check' ? { label: t('report.data.column.asked') } : {};
  return [
    { key: 'id', label: t('report.data.column.question'), type: 'text', width: 9, value: ({ head }) => head.id },
    { key: 'name', type: 'text', width: 36, value: ({ head }) => head.name },
    ...onlyIf<Row>(kind !== 'pillars', [{ key: 'statement', ...label, type: 'text', width: 52, value: scored(asked) }]),
    { key: 'sectionId', type: 'text', width: 9, value: ({ head }) => head.sectionId },
    { key: 'section', type: 'text', width: 18, value: ({ head }) => head.sectionName },
    ...onlyIf<Row>(kind !== 'check', [
      { key: kind === 'pillars' ? 'key' : 'gate', type: 'flag', width: 7, value: scored(({ key }) => key) },
    ]),
  ];
}

function resultColumns(report: Report): readonly ColumnOf<Row>[] {
  const { t, kind } = report;
  const percent = ({ result }: Entry): DataValue => (result.percent === null ? null : result.percent / 100);
  return [
    {
      key: 'state',
      type: 'text',
      width: 15,
      words: dataWords(t, 'state', ['answered', 'open', 'dont-know', 'not-applicable']),
      value: scored(({ result }) => result.state),
    },
    tableScale(report) === 'levels'
      ? { key: 'level', type: 'integer', width: 8, value: scored(({ result }) => result.level) }
      : {
          key: 'letter',
          type: 'text',
          width: 8,
          value: scored(({ result }) => (result.level === null ? null : String(result.level))),
        },
    { key: 'score', type: 'number', width: 8, value: scored(({ result }) => result.score) },
    { key: 'percent', type: 'share', width: 9, value: scored(percent) },
    {
      key: 'source',
      type: 'text',
      width: 12,
      words: dataWords(t, 'source', ['agreed', 'responses']),
      value: scored(({ result }) => result.source),
    },
    ...onlyIf(kind === 'pillars', [
      { key: 'target', type: 'integer', width: 8, value: scored(({ result }) => result.target) },
      { key: 'gap', type: 'number', width: 8, value: scored(({ result }) => result.gap) },
      { key: 'weight', type: 'number', width: 8, value: scored(({ result }) => result.weight) },
      { key: 'weightedGap', type: 'number', width: 10, value: scored(weightedGap) },
    ]),
    ...onlyIf<Row>(kind === 'ladder', [
      {
        key: 'frequency',
        type: 'text',
        width: 14,
        ...(report.kind === 'ladder' ? { words: report.texts.frequencies } : {}),
        value: ({ frequency }) => (frequency === null ? null : String(frequency)),
      },
    ]),
  ];
}

/** How many answered, how alike, and each function's own mean where there are several voices. */
function voiceColumns(report: Report): readonly ColumnOf<Row>[] {
  const { t, entries } = report;
  const scale = tableScale(report);
  const several = entries.some(({ result }) => result.respondents > 1);
  const there = Functions.filter((name) => entries.some(({ result }) => result.functions[name] !== undefined));
  // Where both scales are used, the means of levels stand as shares of the way from 1 to 5.
  const mean = ({ scale: own, result }: Entry, name: FunctionName): DataValue => {
    const value = result.functions[name];
    if (value === undefined) return null;
    return own === 'letters' ? value / 100 : scale === 'levels' ? value : (value - 1) / 4;
  };
  const spread = ({ scale: own, result: { functionSpread } }: Entry): DataValue => {
    if (functionSpread === null) return null;
    return own === 'letters' ? functionSpread / 100 : scale === 'levels' ? functionSpread : functionSpread / 4;
  };
  const bound = (value: number | string | null): DataValue =>
    value === null || scale === 'levels' ? value : String(value);
  const type = scale === 'levels' ? 'number' : 'share';
  const boundType = scale === 'levels' ? 'integer' : 'text';
  const functionColumn = (name: FunctionName): ColumnOf<Row> => ({
    key: name,
    label: capitalised(t(`report.function.${name}`)),
    type,
    width: 11,
    value: scored((entry) => mean(entry, name)),
  });
  return [
    { key: 'respondents', type: 'integer', width: 9, value: scored(({ result }) => result.respondents) },
    ...onlyIf<Row>(several, [
      { key: 'lowest', type: boundType, width: 8, value: scored(({ result }) => bound(result.min)) },
      { key: 'highest', type: boundType, width: 8, value: scored(({ result }) => bound(result.max)) },
      { key: 'consensus', type: 'number', width: 11, value: scored(({ result }) => result.consensus) },
      {
        key: 'band',
        type: 'text',
        width: 12,
        words: dataWords(t, 'band', ['agreed', 'discuss', 'contested']),
        value: scored(({ result }) => result.band),
      },
      ...there.map(functionColumn),
      { key: 'functionSpread', type, width: 10, value: scored(spread) },
    ]),
  ];
}

function sourceColumns(report: Report): readonly ColumnOf<Row>[] {
  const { t } = report;
  const rationale = ({ agreed }: Entry): DataValue =>
    isVisible(report, { visibility: readersOf(agreed, 'rationale') }) ? (agreed?.rationale ?? null) : null;
  const notes = (entry: Entry): DataValue =>
    [visibleNote(report, entry.agreed), ...responseNotes(report, entry)].filter((text) => text !== '').join('\n');
  return [
    { key: 'evidence', type: 'text', width: 11, words: evidenceWords(t), value: scored(evidenceOf) },
    { key: 'references', type: 'text', width: 30, value: scored((entry) => referencesOf(report, entry)) },
    ...onlyIf<Row>(tableScale(report) !== 'letters', [
      { key: 'missing', type: 'text', width: 36, value: scored((entry) => missingOf(report, entry)) },
    ]),
    { key: 'rationale', type: 'text', width: 36, value: scored(rationale) },
    { key: 'note', type: 'text', width: 36, value: scored(notes) },
    { key: 'notApplicable', type: 'text', width: 30, value: scored((entry) => notApplicableOf(report, entry)) },
    { key: 'confirmed', type: 'flag', width: 11, value: scored(confirmedOf) },
    { key: 'flag', type: 'flag', width: 8, value: scored(({ agreed }) => agreed?.flag === true) },
  ];
}

const strengths = ['shown', 'described', 'opinion'] as const;

/** The agreed answer's evidence, else the strongest among the responses. */
function evidenceOf({ agreed, responses }: Entry): DataValue {
  if (agreed !== undefined) return agreed.evidence ?? null;
  return strengths.find((strength) => responses.some(({ evidence }) => evidence === strength)) ?? null;
}

function sourcesOf({ agreed, responses }: Entry): readonly (Agreed | Response)[] {
  return [...(agreed === undefined ? [] : [agreed]), ...responses];
}

function referencesOf(report: Report, entry: Entry): DataValue {
  const there = sourcesOf(entry).flatMap((source) =>
    isVisible(report, { visibility: readersOf<'references'>(source, 'references') }) ? (source.references ?? []) : [],
  );
  return [...new Set(there)].filter((text) => text.trim() !== '').join('\n');
}

function missingOf({ t }: Report, entry: Entry): DataValue {
  const levels = [...new Set((entry.agreed?.missing ?? []).map(({ level }) => level))].toSorted((a, b) => a - b);
  return levels
    .flatMap((level) => {
      const clauses = missingClauses(entry, level);
      return clauses.length === 0 ? [] : [t('report.answersPage.missing', { level, clauses: clauses.join('; ') })];
    })
    .join('\n');
}

/** The typed reason of an answer that does not apply, if this edition may print it: the agreed one, else the first of the responses. */
function notApplicableOf(report: Report, entry: Entry): DataValue {
  if (entry.result.state !== 'not-applicable') return null;
  const typed = sourcesOf(entry).find(({ answer }) => typeof answer === 'object');
  if (typed === undefined || typeof typed.answer !== 'object') return null;
  return isVisible(report, { visibility: readersOf<'reason'>(typed, 'reason') }) ? typed.answer.notApplicable : null;
}

/** Whether a second person agreed that a question does not apply; nothing for any other answer. */
function confirmedOf(entry: Entry): DataValue {
  if (entry.result.state !== 'not-applicable') return null;
  return sourcesOf(entry).some(({ answer }) => typeof answer === 'object' && answer.confirmed === true);
}

function symptomsOf(report: Report): readonly Symptom[] {
  if (report.kind !== 'ladder') return [];
  const { framework, texts, input } = report;
  const answers = new Map((input.assessment.agreed ?? []).map(({ question, answer }) => [question, answer]));
  return framework.sections.flatMap((stage) =>
    stage.symptoms.map((id): Symptom => {
      const answer = answers.get(id);
      return {
        id,
        name: texts.symptoms[id] ?? id,
        sectionId: stage.id,
        sectionName: texts.sections[stage.id]?.name ?? stage.id,
        frequency: typeof answer === 'number' && answer <= 3 ? answer : null,
      };
    }),
  );
}

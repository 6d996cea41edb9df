import type { Block, Cell, Rich, Section, Span, TableGroup, TableRow } from '../model.ts';
import { plain } from '../numbers.ts';
import { byKind, type CheckReport, type Entry, type LadderReport, type Report, visibleNote } from '../reportContext.ts';
import { sentence } from '../words.ts';
import { missingClauses } from './gapsSection.ts';
import { heardOn, isHeard } from './heard.ts';
import { notApplicableReason } from './leftOut.ts';
import { questionColumn } from './questionColumn.ts';
import { answerSwatch } from './swatches.ts';

/** A note over this length leaves its cell and runs under the row. */
const longNote = 75;

/** The appendix: every answer with its evidence, references, missing clauses and the notes that this edition may print. */
export function answersSection(report: Report): Section {
  const { t } = report;
  const blocks: Block[] = [
    {
      kind: 'text',
      role: 'title',
      text: t('report.answersPage.title', { title: report.texts.shortTitle }),
      said: 'answers.title',
    },
    { kind: 'space', height: 12 },
    ...byKind<readonly Block[]>(report, {
      pillars: (pillars) => [pillarTable(pillars)],
      ladder: (ladder) => [criteriaTable(ladder), ...symptomBlocks(ladder)],
      check: (check) => [criteriaTable(check)],
    }),
  ];
  if (!report.entries.some((entry) => entry.result.source === 'agreed') && report.score.status !== 'empty') {
    blocks.push(
      { kind: 'space', height: 9 },
      {
        kind: 'text',
        role: 'caption',
        text: t(`report.answersPage.${report.kind === 'check' ? 'balancedCheck' : 'balanced'}`),
        said: 'answers.balanced',
      },
    );
  }
  return {
    id: 'answers',
    name: t('report.answersPage.name'),
    note: t('report.answersPage.note', { questions: report.entries.length }),
    blocks,
  };
}

function grouped(report: Report, rowOf: (entry: Entry) => TableRow): readonly (TableRow | TableGroup)[] {
  return report.framework.sections.flatMap((section): readonly (TableRow | TableGroup)[] => {
    const entries = report.entries.filter((entry) => entry.sectionId === section.id);
    const name = report.texts.sections[section.id]?.name ?? section.id;
    return [{ kind: 'group', text: name }, ...entries.map(rowOf)];
  });
}

function pillarTable(report: Report): Block {
  const { t } = report;
  return {
    kind: 'table',
    dense: true,
    columns: [
      { label: '', width: 24, weight: 600 },
      { label: t('report.column.capability'), width: 157 },
      { label: t('report.column.answer'), width: 38 },
      { label: t('report.column.target'), width: 36 },
      { label: t('report.column.gap'), width: 32, weight: 600 },
      { label: t('report.column.weight'), width: 36 },
      { label: t('report.column.evidence'), width: 54 },
      { label: t('report.column.note'), width: 121 },
    ],
    rows: grouped(report, (entry) => {
      const { result } = entry;
      const cells: readonly Cell[] = [
        entry.id,
        named(report, entry),
        answerSwatch(report, entry),
        result.target === null ? '' : String(result.target),
        result.gap === null || result.gap < 1e-9 ? '' : plain(t, result.gap),
        result.weight === null ? '' : plain(t, result.weight),
        evidenceOf(report, entry),
      ];
      return withNote(cells, noteOf(report, entry));
    }),
  };
}

function criteriaTable(report: LadderReport | CheckReport): Block {
  const { t } = report;
  return {
    kind: 'table',
    dense: true,
    columns: [
      { label: '', width: report.kind === 'check' ? 34 : 24, weight: 600 },
      { label: questionColumn(report), width: report.kind === 'check' ? 236 : 246 },
      { label: t('report.column.answer'), width: 46 },
      { label: t('report.column.evidence'), width: 60 },
      { label: t('report.column.note'), width: 122 },
    ],
    rows: grouped(report, (entry) => {
      const statement = 'statement' in entry.texts ? entry.texts.statement : entry.texts.question;
      const criterion: Rich = entry.key
        ? [{ text: `${statement} ` }, { text: t('report.mark.gateWord'), paint: 'grey' }]
        : statement;
      const cells: readonly Cell[] = [entry.id, criterion, answerSwatch(report, entry), evidenceOf(report, entry)];
      return withNote(cells, noteOf(report, entry));
    }),
  };
}

/** The limit symptoms, unscored. */
function symptomBlocks(report: LadderReport): readonly Block[] {
  const { t, texts } = report;
  const answers = new Map((report.input.assessment.agreed ?? []).map((entry) => [entry.question, entry.answer]));
  const rows = report.framework.sections.flatMap((stage) =>
    stage.symptoms.map((id): TableRow => {
      const answer = answers.get(id);
      const said =
        answer === 0 || answer === 1 || answer === 2 || answer === 3
          ? texts.frequencies[`${answer}`]
          : t('report.answersPage.notAgreed');
      return { kind: 'row', cells: [id, texts.symptoms[id] ?? id, said] };
    }),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'space', height: 24 },
    { kind: 'heading', text: t('report.answersPage.symptoms') },
    {
      kind: 'table',
      dense: true,
      columns: [
        { label: '', width: 34, weight: 600 },
        { label: t('report.answersPage.symptom'), width: 364 },
        { label: t('report.answersPage.frequency'), width: 100 },
      ],
      rows,
    },
  ];
}

function named(report: Report, entry: Entry): Rich {
  if (!entry.key) return entry.name;
  return [{ text: `${entry.name} ` }, { text: report.t('report.mark.keyWord'), paint: 'grey' }];
}

function evidenceOf(report: Report, entry: Entry): string {
  const evidence = entry.agreed?.evidence;
  return evidence === undefined ? '' : report.t(`report.evidence.${evidence}`);
}

function withNote(cells: readonly Cell[], note: readonly Span[]): TableRow {
  const length = note.reduce((sum, span) => sum + span.text.length, 0);
  if (length === 0) return { kind: 'row', cells: [...cells, ''] };
  return length > longNote ? { kind: 'row', cells: [...cells, ''], note } : { kind: 'row', cells: [...cells, note] };
}

/** Everything typed about an answer, in one text: the reason or state, rationale, missing clauses, notes and references. */
function noteOf(report: Report, entry: Entry): readonly Span[] {
  const { t } = report;
  const { state, band } = entry.result;
  const parts: string[] = [];
  if (state === 'not-applicable')
    parts.push(sentence(t('report.answersPage.notApplicable', { reason: notApplicableReason(entry) })));
  if (state === 'dont-know') parts.push(t('report.answersPage.dontKnow'));
  if (band === 'contested') parts.push(t('report.answersPage.contested'));
  if (entry.agreed?.flag === true) parts.push(t('report.answersPage.flagged'));
  const { rationale = '', references = [] } = entry.agreed ?? {};
  if (rationale.trim() !== '') parts.push(sentence(rationale));
  const levels = [...new Set((entry.agreed?.missing ?? []).map((missing) => missing.level))].toSorted((a, b) => a - b);
  for (const level of levels) {
    const clauses = missingClauses(entry, level);
    if (clauses.length > 0)
      parts.push(sentence(t('report.answersPage.missing', { level, clauses: clauses.join('; ') })));
  }
  const note = visibleNote(report, entry.agreed);
  if (note !== '') parts.push(sentence(note));
  parts.push(...responseNotes(report, entry));
  const sources = [
    ...new Set([...references, ...entry.responses.flatMap((response) => response.references ?? [])]),
  ].filter((text) => text.trim() !== '');
  if (sources.length > 0) parts.push(sentence(t('report.answersPage.references', { list: sources.join('; ') })));
  const text = parts.join(' ');
  return text === '' ? [] : [{ text }];
}

/** Notes of single voices: named in the consultant's edition; in the client's by function, where that cannot be one person. */
export function responseNotes(report: Report, entry: Entry): readonly string[] {
  const { t } = report;
  const participants = new Map((report.input.assessment.participants ?? []).map((one) => [one.id, one]));
  const heard = heardOn(report, entry);
  return entry.responses.flatMap((response) => {
    const note = visibleNote(report, response);
    if (note === '') return [];
    const participant = participants.get(response.participant);
    const name = participant?.function ?? 'unassigned';
    const role = isHeard(heard, name) ? t(`report.function.${name}`) : t('report.answersPage.somebody');
    const who = report.input.options.edition === 'consultant' ? (participant?.label ?? response.participant) : role;
    return [sentence(t('report.answersPage.voice', { who, note }))];
  });
}

import type { Exporter } from '../../electron/backend/exporters/exporter.ts';
import { sheetTables } from '../../electron/backend/exporters/xlsx/sheetTables.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { DataTable } from '../../shared/report/data/dataTable.ts';
import type { ReportFormat } from '../../shared/report/formats.ts';
import type { ReportModel } from '../../shared/report/model.ts';
import { fixed } from '../../shared/report/numbers.ts';
import type { ReportInput } from '../../shared/report/reportInput.ts';
import { score } from '../../shared/scoring/score.ts';
import { parseCsv } from './parseCsv.ts';
import { chartValues, missingNumbers, numbersIn, printedTexts, textsAroundCharts } from './printedTexts.ts';
import { aRendering, quickExporters } from './theExporters.ts';
import { nativeValues, numericCells, visibleTexts } from './visibleTexts.ts';

type Column = DataTable['columns'][number];

function cellsOf(table: DataTable, key: string): readonly unknown[] {
  const at = table.columns.findIndex((column) => column.key === key);
  return table.rows.map((row) => row[at]);
}

function tableOf(model: ReportModel, id: DataTable['id']): DataTable {
  const table = model.tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`the report has no table ${id}`);
  return table;
}

/** What the model says that scoring does not: the model is where every output takes its numbers from. */
function modelProblems(model: ReportModel, { framework, assessment, t }: ReportInput): readonly string[] {
  const scored = score(framework, assessment);
  const problems: string[] = [];
  const same = (what: string, told: readonly unknown[], known: readonly unknown[]): void => {
    if (JSON.stringify(told) !== JSON.stringify(known)) problems.push(`model: ${what} ${told} instead of ${known}`);
  };
  const answers = tableOf(model, 'answers');
  const ids = cellsOf(answers, 'id');
  const known = ids.map((id) => scored.questions.find((question) => question.id === id));
  same(
    'scores of questions',
    cellsOf(answers, 'score'),
    known.map((question) => question?.score ?? null),
  );
  if (scored.kind === 'pillars') {
    const { overall, sections } = scored;
    same('scores', cellsOf(tableOf(model, 'scores'), 'score'), [overall.score, ...sections.map((one) => one.score)]);
    const { preset } = model.meta;
    const isShown = overall.score !== null && preset === 'full';
    const shown = fixed(t, overall.score ?? 0, 2);
    if (isShown && !numbersIn(printedTexts(model)).has(shown)) problems.push(`model: ${shown} is printed nowhere`);
  }
  if (scored.kind === 'check') {
    const { overall, sections } = scored;
    const shares = [overall, ...sections].map(({ percent }) => (percent === null ? null : percent / 100));
    same('percentages', cellsOf(tableOf(model, 'scores'), 'percent'), shares);
  }
  return problems;
}

const isNumeric = ({ type }: Column): boolean => !['text', 'flag', 'day'].includes(type);

function numbersOf({ columns, rows }: DataTable): readonly number[] {
  return rows.flatMap((row) =>
    row.flatMap((value, index) => {
      const column = columns[index];
      return typeof value === 'number' && column !== undefined && isNumeric(column) ? [value] : [];
    }),
  );
}

function countsOf(values: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return counts;
}

function sheetProblems(model: ReportModel, bytes: Uint8Array): readonly string[] {
  const sheets = numericCells(bytes);
  return sheetTables(model.tables).flatMap((table, index) =>
    missingNumbers(countsOf(numbersOf(table)), countsOf(sheets[index] ?? [])).map((one) => `${table.id}: ${one}`),
  );
}

function csvProblems(model: ReportModel, bytes: Uint8Array): readonly string[] {
  const table = tableOf(model, 'answers');
  const [, ...lines] = parseCsv(new TextDecoder().decode(bytes));
  if (lines.length !== table.rows.length) return [`${lines.length} rows instead of ${table.rows.length}`];
  return table.rows.flatMap((row, line) =>
    row.flatMap((value, index) => {
      const cell = lines[line]?.[index] ?? '';
      const isSame = typeof value !== 'number' || (cell !== '' && Number(cell) === value);
      return isSame ? [] : [`row ${line + 1}: ${cell} instead of ${value}`];
    }),
  );
}

function jsonProblems(model: ReportModel, bytes: Uint8Array): readonly string[] {
  const { tables } = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly tables: Readonly<Record<string, { readonly rows: readonly Readonly<Record<string, unknown>>[] }>>;
  };
  return model.tables.flatMap(({ id, columns, rows }) => {
    const told = tables[id]?.rows.map((row) => columns.map(({ key }) => row[key]));
    return JSON.stringify(told) === JSON.stringify(rows) ? [] : [`${id} is not the model's`];
  });
}

async function problemsOf(format: ReportFormat, model: ReportModel, bytes: Uint8Array): Promise<readonly string[]> {
  switch (format) {
    case 'pdf':
    case 'docx':
      return missingNumbers(numbersIn(printedTexts(model)), numbersIn(await visibleTexts(format, bytes)));
    case 'pptx':
      return [
        ...missingNumbers(numbersIn(textsAroundCharts(model)), numbersIn(await visibleTexts(format, bytes))),
        ...missingNumbers(countsOf(chartValues(model)), countsOf(nativeValues(bytes))),
      ];
    case 'xlsx':
      return sheetProblems(model, bytes);
    case 'csv':
      return csvProblems(model, bytes);
    case 'json':
      return jsonProblems(model, bytes);
  }
}

/** Reads every number of a report back out of all outputs and out of the model, and says which are missing or others: "docx: 2.60 (0 of
 * 1)". Empty when all are there. */
export async function numberProblems(
  input: ReportInput,
  exporters: readonly Exporter[] = quickExporters,
): Promise<readonly string[]> {
  const model = buildReport(input);
  const problems = [...modelProblems(model, input)];
  const rendering = aRendering(model);
  // Without contents, Word spends no time on the numbers of pages, which are none of the report's.
  const plain = { ...rendering, model: { ...model, contents: null } };
  for (const { format, render } of exporters) {
    const bytes = await render(format === 'docx' ? plain : rendering, {}, () => {});
    problems.push(...(await problemsOf(format, model, bytes)).map((problem) => `${format}: ${problem}`));
  }
  return problems;
}

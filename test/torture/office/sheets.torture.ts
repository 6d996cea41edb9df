import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { csvOf } from '../../../electron/backend/exporters/csv/csvExporter.ts';
import { cellText } from '../../../electron/backend/exporters/xlsx/cellText.ts';
import { sheetTables } from '../../../electron/backend/exporters/xlsx/sheetTables.ts';
import { xlsxExporter } from '../../../electron/backend/exporters/xlsx/xlsxExporter.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { type DataTable, wordOf } from '../../../shared/report/data/dataTable.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { hostileText } from '../../builders/hostileTexts.ts';
import { openLibreOffice } from '../../builders/libreOffice.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

const office = openLibreOffice();
afterAll(() => office.close());

const models = {
  pillars: buildReport(aPillarReportInput(theWorkedPillars)),
  voices: buildReport(aPillarReportInput(theNineVoices)),
  ladder: buildReport(aLadderReportInput(theWorkedLadder)),
} as const;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function workbook(model: ReportModel): Promise<Uint8Array> {
  const laidOut = (): never => {
    throw new Error('a sheet has no pages');
  };
  return xlsxExporter.render({ model, laidOut }, {}, () => {});
}

/** What LibreOffice calculates in a file: there must be nothing. */
function formulasIn(flat: string): readonly string[] {
  return [...flat.matchAll(/table:formula="([^"]*)"/g)].map(([, formula = '']) => formula);
}

/** How many cells are of a kind; alike ones beside each other are written once. */
function cellsOf(flat: string, kind: string): number {
  return [...flat.matchAll(/<table:table-cell [^>]*>/g)]
    .filter(([cell]) => cell.includes(`office:value-type="${kind}"`))
    .reduce((sum, [cell]) => sum + Number(/number-columns-repeated="(\d+)"/.exec(cell)?.[1] ?? 1), 0);
}

function flatOf(name: string, bytes: Uint8Array, reading?: string): string {
  return new TextDecoder().decode(office.convert(name, bytes, 'fods', reading));
}

/** Reads a CSV with the given separator as LibreOffice does when it may take texts for numbers and formulas. */
const eagerly = (separator: ',' | ';' | '\t') =>
  `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,0,true`;

describe.each(Object.entries(models))('LibreOffice opens the workbook of %s', (name, model) => {
  test('and finds every sheet, nothing to calculate, and each number and day as one', async () => {
    const flat = flatOf(`${name}.xlsx`, await workbook(model));
    expect([...flat.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, sheet]) => sheet)).toEqual(
      sheetTables(model.tables).map((table) => table.name),
    );
    expect(formulasIn(flat)).toEqual([]);
    const kinds = (kind: string) => cellsOf(flat, kind);
    const columns = model.tables.flatMap(({ columns: those, rows }) =>
      those.map(({ type }, at) => ({ type, filled: rows.filter((row) => row[at] !== null).length })),
    );
    const filled = (...types: readonly string[]) =>
      columns.filter(({ type }) => types.includes(type)).reduce((sum, column) => sum + column.filled, 0);
    // The first sheet says the numbers of a table of one row.
    expect(kinds('date')).toBe(filled('day'));
    expect(kinds('percentage')).toBe(filled('share'));
    expect(kinds('float')).toBe(filled('integer', 'number', 'days', 'money'));
  });
});

test('LibreOffice prints a workbook on pages', async () => {
  const pdf = office.convert('voices.xlsx', await workbook(models.voices), 'pdf');
  expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
});

describe('S10: what people typed', () => {
  const texts = fc.sample(hostileText, { numRuns: 2_000, seed: 4 });
  const table: DataTable = {
    id: 'decisions',
    name: 'Decisions',
    columns: ['first', 'second'].map((key) => ({ key, label: key, type: 'text', width: 20 })),
    rows: texts.map((text, at) => [text, texts[texts.length - 1 - at] ?? '']),
  };

  test('is text in a workbook', async () => {
    const flat = flatOf('hostile.xlsx', await workbook({ ...models.pillars, tables: [table] }));
    expect(formulasIn(flat)).toEqual([]);
    expect(flat).not.toMatch(/office:value-type="(?:float|date|percentage|boolean)"/);
    const shown = table.rows.flat().filter((text) => cellText(String(text)) !== '').length;
    expect(cellsOf(flat, 'string')).toBe(shown + table.columns.length);
  });

  test.each([',', ';', '\t'] as const)('is text in a CSV that is split at “%s”', (separator) => {
    expect(formulasIn(flatOf('hostile.csv', encode(`\uFEFF${csvOf(table)}`), eagerly(separator)))).toEqual([]);
  });

  test('would be calculated if nothing held it back', () => {
    expect(formulasIn(flatOf('bare.csv', encode('first\r\n=1+1\r\n'), eagerly(',')))).toEqual(['of:=1+1']);
  });
});

test('LibreOffice reads the CSV of the answers as the table says', () => {
  const table = models.voices.tables.find(({ id }) => id === 'answers');
  if (table === undefined) throw new Error('a report has answers');
  const flat = flatOf('answers.csv', encode(`\uFEFF${csvOf(table)}`), eagerly(','));
  expect(formulasIn(flat)).toEqual([]);
  const at = table.columns.findIndex(({ key }) => key === 'score');
  // It writes fifteen digits.
  const there = new Set([...flat.matchAll(/office:value="([^"]*)"/g)].map(([, value]) => Number(value)));
  const scores = table.rows.map((row) => Number(Number(row[at]).toPrecision(15)));
  expect(scores.filter((score) => !there.has(score))).toEqual([]);
  const names = table.rows.map((row) => wordOf({ key: '', label: '', type: 'text', width: 1 }, String(row[1])));
  expect(names.filter((name) => !flat.includes(name.replaceAll('&', '&amp;')))).toEqual([]);
});

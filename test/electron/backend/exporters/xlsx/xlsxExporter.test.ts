import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText } from '../../../../../electron/backend/exporters/xlsx/cellText.ts';
import { sheetTables } from '../../../../../electron/backend/exporters/xlsx/sheetTables.ts';
import { xlsxExporter } from '../../../../../electron/backend/exporters/xlsx/xlsxExporter.ts';
import type { ParticipantId, QuestionId } from '../../../../../shared/base/ids.ts';
import { buildReport } from '../../../../../shared/report/buildReport.ts';
import {
  type DataColumn,
  type DataTable,
  type DataValue,
  wordOf,
} from '../../../../../shared/report/data/dataTable.ts';
import type { ReportModel } from '../../../../../shared/report/model.ts';
import { provenanceIn } from '../../../../../shared/report/provenanceLine.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../../builders/aReport.ts';
import { hostileText } from '../../../../builders/hostileTexts.ts';
import { type ReadSheet, type ReadWorkbook, readWorkbook } from '../../../../builders/readWorkbook.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../../builders/theExamples.ts';

const priced = {
  ...theWorkedPillars,
  organisation: { ...theWorkedPillars.organisation, currency: 'EUR' },
  settings: { ...theWorkedPillars.settings, dayRate: 812.5 },
};
const examples = {
  'worked pillars': buildReport(aPillarReportInput(theWorkedPillars)),
  'nine voices': buildReport(aPillarReportInput(theNineVoices)),
  'worked ladder': buildReport(aLadderReportInput(theWorkedLadder)),
  'with a day rate': buildReport(aPillarReportInput(priced)),
} as const;

function render(model: ReportModel): Promise<Uint8Array> {
  const laidOut = (): never => {
    throw new Error('a sheet has no pages');
  };
  return xlsxExporter.render({ model, laidOut }, {}, () => {});
}

async function written(model: ReportModel): Promise<ReadWorkbook> {
  return readWorkbook(await render(model));
}

function refOf(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

/** What stands in a cell for a value of a table. */
function expected(column: DataColumn, value: DataValue): unknown {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return wordOf(column, String(value));
  if (typeof value === 'string' && column.type !== 'day') return cellText(wordOf(column, value));
  return typeof value === 'string' ? Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25_569 : value;
}

function differences(sheet: ReadSheet, { columns, rows }: DataTable): readonly unknown[] {
  return rows.flatMap((row, at) =>
    columns.flatMap((column, index) => {
      const wanted = expected(column, row[index] ?? null);
      const cell = sheet.cells.get(refOf(at + 1, index));
      return cell?.value === wanted && cell?.kind !== 'error' ? [] : [{ ref: refOf(at + 1, index), wanted, cell }];
    }),
  );
}

describe.each(Object.entries(examples))('the workbook of %s', (_, model) => {
  const [, ...tables] = sheetTables(model.tables);

  test('reads back cell by cell as its tables', async () => {
    const { sheets } = await written(model);
    expect(sheets.map(({ name }) => name)).toEqual(['Report', ...tables.map(({ name }) => name)]);
    for (const [index, table] of tables.entries()) {
      const sheet = sheets[index + 1];
      expect(sheet === undefined ? null : differences(sheet, table)).toEqual([]);
      const heads = table.columns.map((_column, at) => sheet?.cells.get(refOf(0, at))?.value);
      expect(heads).toEqual(table.columns.map(({ label }) => label));
    }
  });

  test('keeps the head in sight, filters every table and repeats the head in print', async () => {
    const { sheets, parts } = await written(model);
    for (const [index, table] of tables.entries()) {
      const sheet = sheets[index + 1];
      expect(sheet?.xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(sheet?.xml).toContain('orientation="landscape"');
      expect(sheet?.xml).toContain('fitToHeight="0"');
      const range = `A1:${refOf(table.rows.length, table.columns.length - 1)}`;
      if (table.rows.length > 0) expect(sheet?.table).toContain(`<autoFilter ref="${range}"/>`);
      expect(parts.get('xl/workbook.xml')).toMatch(
        new RegExp(`_xlnm.Print_Titles" localSheetId="${index + 1}">[^<]*'!\\$1:\\$1<`),
      );
    }
  });

  test('holds no formula, no link, no macro and nothing from outside', async () => {
    const { parts } = await written(model);
    const all = [...parts.values()].join('\n');
    expect(all).not.toMatch(/<f[ >/]|<hyperlink|TargetMode="External"|calcPr|vbaProject/);
  });

  test('is the same bytes each time', async () => {
    expect(Buffer.compare(Buffer.from(await render(model)), Buffer.from(await render(model)))).toBe(0);
  });
});

describe('the types of a workbook', () => {
  const { tables } = examples['with a day rate'];

  function formatsOf(
    sheet: ReadSheet | undefined,
    table: DataTable | undefined,
    key: string,
  ): ReadonlySet<string | undefined> {
    const at = table?.columns.findIndex((column) => column.key === key) ?? -1;
    const cells = (table?.rows ?? []).flatMap((row, index) =>
      row[at] === null ? [] : [sheet?.cells.get(refOf(index + 1, at))],
    );
    return new Set(cells.map((cell) => `${cell?.kind} ${cell?.format}`));
  }

  test.each([
    ['scores', 'score', 'number 0.00'],
    ['scores', 'level', 'number 0'],
    ['scores', 'completeness', 'number 0.0%'],
    ['answers', 'state', 'text General'],
    ['answers', 'key', 'text General'],
    ['actions', 'due', 'number yyyy-mm-dd'],
    ['actions', 'days', 'number 0'],
    ['actions', 'cost', 'number #,##0.00 "EUR"'],
    ['waves', 'cost', 'number #,##0.00 "EUR"'],
  ])('%s.%s', async (id, key, format) => {
    const { sheets } = await written(examples['with a day rate']);
    const at = tables.findIndex((table) => table.id === id);
    expect(formatsOf(sheets[at], tables[at], key)).toEqual(new Set([format]));
  });
});

describe('the first sheet', () => {
  test('says whose report it is, its numbers and where it comes from', async () => {
    const [sheet] = (await written(examples['worked pillars'])).sheets;
    const cells = [...(sheet?.cells ?? [])];
    const beside = (label: string) => {
      const [ref = ''] = cells.find(([, { value }]) => value === label) ?? [];
      return sheet?.cells.get(ref.replace('A', 'B'))?.value;
    };
    expect(sheet?.cells.get('A1')?.value).toBe('Fjord Analytics');
    expect(beside('Score')).toBeCloseTo(2.6028, 4);
    expect(beside('Level')).toBe(2);
    expect(beside('Edition')).toBe('Client edition');
    expect(beside('Fingerprint')).toBe(examples['worked pillars'].meta.provenance.fingerprint);
  });

  test('gives the file its title, author, day and origin, and nothing else', async () => {
    const { parts } = await written(examples['worked pillars']);
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Revenue operations roadmap</dc:title>');
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-02T00:00:00Z</dcterms:created>');
    expect(provenanceIn(core)).toEqual(examples['worked pillars'].meta.provenance);
    expect(parts.get('docProps/app.xml')).toContain('<Application>Cairn</Application>');
  });
});

/** A model whose one table has the given texts. */
function modelOf(texts: readonly string[]): ReportModel {
  const table: DataTable = {
    id: 'decisions',
    name: texts[0] ?? '',
    columns: [{ key: 'decision', label: texts[1] ?? '', type: 'text', width: 20 }],
    rows: texts.map((text) => [text]),
  };
  const model = examples['worked pillars'];
  const meta = { ...model.meta, foot: texts[2] ?? '', author: texts[3] ?? '', title: texts[4] ?? '' };
  return { ...model, meta, tables: [table] };
}

describe('what people typed', () => {
  test('is text, whatever it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 50, maxLength: 50 }), async (texts) => {
        const { sheets, parts } = await written(modelOf(texts));
        const cells = sheets[0]?.cells;
        const wrong = texts.filter((text, index) => {
          const cell = cells?.get(refOf(index + 1, 0));
          const value = cellText(text);
          if (value === '') return cell !== undefined;
          return cell?.kind !== 'text' || cell.value !== value || (/^[=+\-@]/.test(value) && !cell.quotePrefix);
        });
        expect(wrong).toEqual([]);
        // No formula, and no character that XML 1.0 forbids: of the control characters it allows tab, line ends and 7F to 9F.
        expect([...parts.values()].join('')).not.toMatch(/<f[ >/]|[^\P{Cc}\t\n\r\x7F-\x9F]|[\uFFFE\uFFFF]/u);
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  test('is cut with an ellipsis where a cell ends, and never inside a character', async () => {
    const { sheets } = await written(modelOf([`${'a'.repeat(32_765)}😀😀`]));
    const value = String(sheets[0]?.cells.get('A2')?.value);
    expect(value).toHaveLength(32_766);
    expect(value.endsWith('a…')).toBe(true);
  });

  test('is told on the first sheet when it was cut', async () => {
    const note = 'n'.repeat(9_000);
    const participants = ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id: id as ParticipantId }));
    const question = 'P1' as QuestionId;
    const responses = participants.map(({ id }) => ({ participant: id, question, answer: 2, note }));
    const input = aPillarReportInput({ ...theWorkedPillars, participants, responses }, { edition: 'consultant' });
    const { sheets } = await written(buildReport(input));
    const texts = [...(sheets[0]?.cells.values() ?? [])].map(({ value }) => String(value));
    expect(texts.find((text) => text.startsWith('1 text is longer than a cell'))).toBeDefined();
    expect([...(sheets[1]?.cells.values() ?? [])].filter(({ value }) => String(value).length === 32_767)).toHaveLength(
      1,
    );
  });

  test('cannot break out of a currency’s format, and a day that no sheet can count stays a text', async () => {
    const columns = [
      { key: 'cost', label: 'Cost', type: 'money', unit: '"0\\;[Red]=@', width: 9 },
      { key: 'due', label: 'Due', type: 'day', width: 9 },
    ] as const;
    const table: DataTable = { id: 'actions', name: 'Actions', columns, rows: [[5, '1899-12-31']] };
    const [sheet] = (await written({ ...examples['worked pillars'], tables: [table] })).sheets;
    expect(sheet?.cells.get('A2')).toMatchObject({ kind: 'number', value: 5, format: '#,##0 "0;[Red]=@"' });
    expect(sheet?.cells.get('B2')).toMatchObject({ kind: 'text', value: '1899-12-31' });
  });

  test('makes no sheet name that Excel refuses', async () => {
    const model = examples['worked pillars'];
    const names = ["'History'", 'history', 'a/b:c?*[d]', 'x'.repeat(40), 'X'.repeat(40), '', "'"];
    const tables = model.tables.map((table, index) => ({ ...table, name: names[index] ?? '' }));
    const { sheets } = await written({ ...model, tables });
    const made = sheets.map(({ name }) => name);
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(8);
    expect(made.filter((name) => name.length > 31 || name === '' || /^'|'$|[[\]:*?/\\]/.test(name))).toEqual([]);
  });
});

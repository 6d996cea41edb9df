import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvExporter, csvOf } from '../../../../../electron/backend/exporters/csv/csvExporter.ts';
import { guarded, looksLikeFormula } from '../../../../../electron/backend/exporters/formulaGuard.ts';
import { buildReport } from '../../../../../shared/report/buildReport.ts';
import type { DataTableId } from '../../../../../shared/report/data/dataTable.ts';
import type { ReportModel } from '../../../../../shared/report/model.ts';
import { aPillarReportInput } from '../../../../builders/aReport.ts';
import { hostileText } from '../../../../builders/hostileTexts.ts';
import { theNineVoices, theWorkedPillars } from '../../../../builders/theExamples.ts';

/** Cells of a text, split at `separator` and line ends; quotes count where a cell begins with one, as spreadsheets have it. */
function read(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      while (at < text.length) {
        if (text[at] === '"' && text[at + 1] === '"') at += 1;
        else if (text[at] === '"') break;
        cell += text[at];
        at += 1;
      }
      at += 1;
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') {
      cell += text[at];
      at += 1;
    }
    row.push(cell);
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

const laidOut = (): never => {
  throw new Error('a sheet has no pages');
};

async function written(model: ReportModel, table?: DataTableId): Promise<string> {
  const bytes = await csvExporter.render({ model, laidOut }, table === undefined ? {} : { table }, () => {});
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

const columns = ['first', 'second', 'third'].map((key) => ({ key, label: key, type: 'text' as const, width: 9 }));

describe('S10: 50,000 hostile cells', () => {
  const cells = fc.array(fc.tuple(hostileText, hostileText, hostileText), { minLength: 167, maxLength: 167 });

  test('come back as they were guarded, and none begins a formula however the file is split', () => {
    let seen = 0;
    fc.assert(
      fc.property(cells, (rows) => {
        const text = csvOf({ columns, rows });
        const [, ...back] = read(text, ',');
        expect(back).toEqual(rows.map((row) => row.map(guarded)));
        expect(back.flat().filter(looksLikeFormula)).toEqual([]);
        for (const separator of [';', '\t'])
          expect(
            read(text, separator)
              .flat()
              .filter((cell) => /^[=+\-@＝＋－＠]/u.test(cell)),
          ).toEqual([]);
        seen += back.flat().length;
      }),
      { numRuns: 100, seed: 4 },
    );
    expect(seen).toBeGreaterThan(50_000);
  });

  test('lose nothing but gain an apostrophe', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(guarded(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
      { seed: 4 },
    );
  });
});

describe('the CSV of a report', () => {
  const model = buildReport(aPillarReportInput(theWorkedPillars));

  test('has the answers, with a byte order mark and CRLF, numbers with all their decimals', async () => {
    const text = await written(buildReport(aPillarReportInput(theNineVoices)));
    expect(text.startsWith('\uFEFFQuestion,Name,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const [heads = [], first = []] = read(text.slice(1), ',');
    expect(first[heads.indexOf('Score')]).toBe('2.8333333333333335');
    expect(first[heads.indexOf('Key')]).toBe('TRUE');
    expect(first[heads.indexOf('State')]).toBe('answered');
    expect(read(text.slice(1), ',')).toHaveLength(33);
  });

  test('leaves numbers of its own alone, negative ones included', () => {
    const text = csvOf({
      columns: [{ key: 'gap', label: 'Gap', type: 'number', width: 9 }],
      rows: [[-0.5], [null], [Number.NaN]],
    });
    expect(text).toBe('Gap\r\n-0.5\r\n\r\n\r\n');
  });

  test.each(['report', 'answers', 'scores', 'gaps', 'actions', 'waves', 'decisions'] as const)(
    'has a line for each row of %s',
    async (table) => {
      const [heads = [], ...lines] = read((await written(model, table)).slice(1), ',');
      const rows = model.tables.find(({ id }) => id === table)?.rows ?? [];
      expect(lines).toHaveLength(rows.length);
      expect(lines.filter((line) => line.length !== heads.length)).toEqual([]);
      expect(new Set(heads.map((head) => head.toLowerCase())).size).toBe(heads.length);
    },
  );

  test('gives trackers the columns that they know', async () => {
    const owned = {
      ...theWorkedPillars,
      actions: [{ id: 'R6-23', owner: 'Ada', due: '2027-01-15', status: 'doing' }],
    } as const;
    const input = aPillarReportInput({
      ...theWorkedPillars,
      actions: owned.actions.map((edit) => ({ ...edit })) as never,
    });
    const [heads = [], ...lines] = read((await written(buildReport(input), 'actions')).slice(1), ',');
    expect(heads.slice(0, 8)).toEqual([
      'Summary',
      'Description',
      'Assignee',
      'Due Date',
      'Priority',
      'Status',
      'Labels',
      'Section',
    ]);
    const line = lines.find(([summary]) => summary?.startsWith('R6-23 '));
    expect(line?.slice(2, 8)).toEqual(['Ada', '2027-01-15', 'Medium', 'In Progress', 'cairn wave-2 R6', 'Process']);
    expect(line?.[1]).toContain('First step: ');
  });
});

import { describe, expect, test } from 'vitest';
import type { Exporter } from '../../../../electron/backend/exporters/exporter.ts';
import type { DataTable, DataValue } from '../../../../shared/report/data/dataTable.ts';
import { reportFormats } from '../../../../shared/report/formats.ts';
import type { ReportModel } from '../../../../shared/report/model.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../builders/aReport.ts';
import { assessmentReports } from '../../../builders/assessmentReports.ts';
import { numberProblems } from '../../../builders/numberProblems.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../builders/theExamples.ts';
import { aRendering, quickExporters, theExporters } from '../../../builders/theExporters.ts';

describe('every number of a report', () => {
  test('is looked for in all formats', () => {
    expect(theExporters.map(({ format }) => format).toSorted()).toEqual(reportFormats.toSorted());
  });

  test.each([
    ['the worked pillars', aPillarReportInput(theWorkedPillars)],
    ['nine voices', aPillarReportInput(theNineVoices)],
    ['the worked ladder', aLadderReportInput(theWorkedLadder)],
  ])('of %s is the same in all outputs', async (_, input) => {
    expect(await numberProblems(input)).toEqual([]);
  });

  // 500 more in `npm run torture`.
  test.each(assessmentReports(8, 41).map((input, index) => [index + 1, input] as const))(
    'of generated assessment %i is the same in all outputs',
    async (_, input) => {
      expect(await numberProblems(input)).toEqual([]);
    },
  );

  test('would be missed in any output that lost or changed one', async () => {
    const input = aPillarReportInput(theWorkedPillars);
    for (const exporter of quickExporters) {
      const other: Exporter = {
        ...exporter,
        render: ({ model }, options, progress) => exporter.render(aRendering(withOneChanged(model)), options, progress),
      };
      expect((await numberProblems(input, [other])).length, exporter.format).toBeGreaterThan(0);
    }
  });

  test('is what scoring says', async () => {
    const input = aPillarReportInput(theWorkedPillars);
    const better = aPillarReportInput({ ...theWorkedPillars, settings: { weights: {} } });
    expect(await numberProblems({ ...input, score: better.score }, [])).not.toEqual([]);
  });
});

/** The same report with the score of Process printed a hundredth higher, and every table's first number a thousandth. */
function withOneChanged(model: ReportModel): ReportModel {
  const { sections } = JSON.parse(JSON.stringify(model).replaceAll('2.78', '2.79')) as ReportModel;
  const tables = model.tables.map((table): DataTable => {
    const at = table.rows[0]?.findIndex((value) => typeof value === 'number') ?? -1;
    const change = (value: DataValue, index: number): DataValue =>
      index === at && typeof value === 'number' ? value + 0.001 : value;
    return { ...table, rows: table.rows.map((row, index) => (index === 0 ? row.map(change) : row)) };
  });
  return { ...model, sections, tables };
}

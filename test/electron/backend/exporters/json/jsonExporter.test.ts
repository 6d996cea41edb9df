import { expect, test } from 'vitest';
import { jsonExporter } from '../../../../../electron/backend/exporters/json/jsonExporter.ts';
import { buildReport } from '../../../../../shared/report/buildReport.ts';
import type { ReportModel } from '../../../../../shared/report/model.ts';
import { aLadderReportInput, aPillarReportInput } from '../../../../builders/aReport.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../../../builders/theExamples.ts';

async function written(model: ReportModel): Promise<string> {
  const laidOut = (): never => {
    throw new Error('a document of data has no pages');
  };
  return new TextDecoder().decode(await jsonExporter.render({ model, laidOut }, {}, () => {}));
}

test.each([
  ['worked pillars', buildReport(aPillarReportInput(theWorkedPillars))],
  ['nine voices', buildReport(aPillarReportInput(theNineVoices))],
  ['worked ladder', buildReport(aLadderReportInput(theWorkedLadder))],
] as const)('the JSON of %s has every value of every table by its key', async (_, model) => {
  const document = JSON.parse(await written(model));
  expect(document).toMatchObject({ format: 'cairn.report', formatVersion: 1, provenance: model.meta.provenance });
  for (const { id, columns, rows } of model.tables) {
    const back = document.tables[id].rows.map((row: Record<string, unknown>) => columns.map(({ key }) => row[key]));
    expect(back).toEqual(rows);
  }
  expect(document.sentences).toHaveLength(model.sentences.length);
});

test('keys stand in the same order each time', async () => {
  const once = await written(buildReport(aPillarReportInput(theWorkedPillars)));
  expect(await written(buildReport(aPillarReportInput(theWorkedPillars)))).toBe(once);
  expect(Object.keys(JSON.parse(once))).toEqual([
    'format',
    'formatVersion',
    'meta',
    'provenance',
    'tables',
    'sentences',
  ]);
});

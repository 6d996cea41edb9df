import { type WorkbookProperties, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { DataTable } from '../../../../shared/report/data/dataTable.ts';
import type { ReportMeta } from '../../../../shared/report/model.ts';
import { provenanceLine } from '../../../../shared/report/provenanceLine.ts';
import type { Exporter } from '../exporter.ts';
import { lineText } from './cellText.ts';
import { finishParts } from './finishParts.ts';
import { reportSheet } from './reportSheet.ts';
import { sheetNames } from './sheetNames.ts';
import { sheetTables } from './sheetTables.ts';
import { printTitles, tableSheet } from './tableSheet.ts';

/** Writes a workbook: a sheet about the report, then one for each table. Texts are only ever texts: there is no formula, no link and no
 * macro in it, and the same report is the same bytes. */
export const xlsxExporter: Exporter = {
  format: 'xlsx',
  async render({ model }, _, progress) {
    const tables = sheetTables(model.tables);
    const sheets = sheetsOf(model.meta, tables);
    progress(0.4);
    const workbook = await writeXlsx({
      sheets,
      namedRanges: sheets.flatMap(({ name }, index) => {
        const id = tables[index]?.id ?? 'report';
        return id === 'report' ? [] : [printTitles(id, name)];
      }),
      properties: propertiesOf(model.meta),
      defaultFont: { name: 'Calibri', size: 11 },
    });
    progress(0.8);
    return finishParts(workbook);
  },
};

function sheetsOf(meta: ReportMeta, tables: readonly DataTable[]): WriteSheet[] {
  const names = sheetNames(tables.map(({ name }) => name));
  return tables.map((table: DataTable, index) => {
    const name = names[index] ?? table.id;
    return table.id === 'report' ? reportSheet(table, name, meta) : tableSheet(table, name, meta);
  });
}

function propertiesOf({ title, subject, author, date, provenance }: ReportMeta): WorkbookProperties {
  const day = new Date(`${date}T00:00:00Z`);
  return {
    title: lineText(title),
    subject: lineText(subject),
    creator: lineText(author),
    lastModifiedBy: lineText(author),
    keywords: provenanceLine(provenance),
    created: day,
    modified: day,
  };
}

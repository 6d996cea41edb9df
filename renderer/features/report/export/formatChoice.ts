import type { DataTableId } from '../../../../shared/report/data/dataTable.ts';
import { formatsOf, type ReportFormat } from '../../../../shared/report/formats.ts';
import type { Preset } from '../../../../shared/report/model.ts';

/** The tables of every questionnaire, then those that are offered where they have rows. */
const tables = [
  'answers',
  'actions',
  'metrics',
  'phases',
  'roles',
  'renewals',
] as const satisfies readonly DataTableId[];
type Table = (typeof tables)[number];
const always: readonly Table[] = ['answers', 'actions'];

/** What a person can choose to export: the formats, with each table that a CSV takes as one of its own. */
export type FormatChoice = Exclude<ReportFormat, 'csv'> | `csv-${Table}`;
const csvOf = (table: Table): FormatChoice => `csv-${table}`;
export const formatChoices: readonly FormatChoice[] = ['pdf', 'docx', 'pptx', 'xlsx', ...tables.map(csvOf), 'json'];

/** What the backend is asked for. */
export function formatOf(choice: FormatChoice): { readonly format: ReportFormat; readonly table?: Table } {
  switch (choice) {
    case 'pdf':
    case 'docx':
    case 'pptx':
    case 'xlsx':
    case 'json':
      return { format: choice };
    default: {
      const table = tables.find((one) => csvOf(one) === choice);
      return { format: 'csv', ...(table === undefined ? {} : { table }) };
    }
  }
}

/** What can be chosen for a preset, given the tables that have rows. */
export function choicesFor(preset: Preset, filled: readonly DataTableId[]): readonly FormatChoice[] {
  const formats = formatsOf(preset);
  return formatChoices.filter((choice) => {
    const { format, table } = formatOf(choice);
    return formats.includes(format) && (table === undefined || always.includes(table) || filled.includes(table));
  });
}

/** What somebody chose, or a PDF where it cannot be chosen. */
export function choiceFor(preset: Preset, filled: readonly DataTableId[], chosen: FormatChoice): FormatChoice {
  return choicesFor(preset, filled).includes(chosen) ? chosen : 'pdf';
}

import type { DataTableId } from '../../../../shared/report/data/dataTable.ts';
import { formatsOf, type ReportFormat } from '../../../../shared/report/formats.ts';
import type { Preset } from '../../../../shared/report/model.ts';

/** What a person can choose to export: the formats, with each table that a CSV takes as one of its own. */
export const formatChoices = ['pdf', 'docx', 'pptx', 'xlsx', 'csv-answers', 'csv-actions', 'json'] as const;
export type FormatChoice = (typeof formatChoices)[number];

/** What the backend is asked for. */
export function formatOf(choice: FormatChoice): { readonly format: ReportFormat; readonly table?: DataTableId } {
  switch (choice) {
    case 'csv-answers':
      return { format: 'csv', table: 'answers' };
    case 'csv-actions':
      return { format: 'csv', table: 'actions' };
    default:
      return { format: choice };
  }
}

/** What can be chosen for a preset. */
export function choicesFor(preset: Preset): readonly FormatChoice[] {
  const formats = formatsOf(preset);
  return formatChoices.filter((choice) => formats.includes(formatOf(choice).format));
}

/** What somebody chose, or a PDF where the preset is not made as that. */
export function choiceFor(preset: Preset, chosen: FormatChoice): FormatChoice {
  return choicesFor(preset).includes(chosen) ? chosen : 'pdf';
}

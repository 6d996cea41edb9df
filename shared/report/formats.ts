import { assertNever } from '../base/assertNever.ts';
import type { Preset } from './model.ts';

/** What a report can be exported as; the name is the file's extension. */
export const reportFormats = ['pdf', 'docx', 'pptx', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The media type of each format. */
export const mimeTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
};

const paper: readonly ReportFormat[] = ['pdf', 'docx'];

/** [Note: Nothing answered on paper for the meeting] What a preset can be exported as. Data formats hold all answers whatever the preset, and
 * what is handed out before a meeting is read on paper: a question sheet and an agenda are pages alone. */
export function formatsOf(preset: Preset): readonly ReportFormat[] {
  switch (preset) {
    case 'sheet':
    case 'agenda':
      return paper;
    case 'full':
    case 'board':
    case 'room':
    case 'roadmap':
    case 'appendix':
    case 'summary':
    case 'minutes':
      return reportFormats;
    default:
      return assertNever(preset);
  }
}

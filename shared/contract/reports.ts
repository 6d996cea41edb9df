import { type } from '@orpc/contract';
import { z } from 'zod';
import { AssessmentId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { IsoDate } from '../base/time.ts';
import { dataTableIds } from '../report/data/dataTable.ts';
import { reportFormats } from '../report/formats.ts';
import type { Bookmark, LaidOutReport } from '../report/layout/page.ts';
import type { Sentence } from '../report/model.ts';
import type { Bytes } from './bytes.ts';
import { command, query } from './procedure.ts';
import { ExportedFile } from './workspace.ts';

/** `today` dates a report whose assessment has no date of its own. */
const one = z.strictObject({ assessmentId: AssessmentId, today: IsoDate });

/** The report as it is stored now, for the screen. */
export interface ReportPreview {
  /** The file that an export would be, without a password. */
  readonly pdf: Bytes;
  /** From 1, each with the id of the section that it opens with. */
  readonly pages: readonly { readonly number: number; readonly section: string }[];
  readonly bookmarks: readonly Bookmark[];
  readonly sentences: readonly Sentence[];
}

const ExportRequest = one.extend({
  /** Chosen by the caller: progress is told and cancelling asked for under it. */
  requestId: z.uuid(),
  format: z.enum(reportFormats),
  /** Which table a CSV takes. */
  table: z.enum(dataTableIds).optional(),
  /** Opens a PDF; left out: everybody can. */
  password: Text.min(1).max(127).optional(),
});

export const reportsContract = {
  /** The pages exactly as the PDF will draw them. */
  layout: query.input(one).output(type<LaidOutReport>()),
  /** The PDF itself. Aborting the call leaves it for the next one. */
  preview: query.input(one).output(type<ReportPreview>()),
  exportPdf: command.input(one).output(ExportedFile.extend({ pages: z.int() })),
  /** Makes the file; how far it has come arrives as `export-progress`. */
  export: command.input(ExportRequest).output(ExportedFile.extend({ pages: z.int() })),
  /** Stops an export under way, which then fails with the reason `cancelled`; false when there is none of that id any more. */
  cancelExport: command
    .input(z.strictObject({ requestId: z.uuid() }))
    .output(z.strictObject({ cancelled: z.boolean() })),
};

import { type } from '@orpc/contract';
import { z } from 'zod';
import { AssessmentId } from '../base/ids.ts';
import { IsoDate } from '../base/time.ts';
import type { LaidOutReport } from '../report/layout/page.ts';
import { command, query } from './procedure.ts';
import { ExportedFile } from './workspace.ts';

/** `today` dates a report whose assessment has no date of its own. */
const one = z.strictObject({ assessmentId: AssessmentId, today: IsoDate });

export const reportsContract = {
  /** The pages exactly as the PDF will draw them. */
  layout: query.input(one).output(type<LaidOutReport>()),
  exportPdf: command.input(one).output(ExportedFile.extend({ pages: z.int() })),
};

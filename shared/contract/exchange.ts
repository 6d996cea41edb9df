import { z } from 'zod';
import { AssessmentId } from '../base/ids.ts';
import { largestAssessmentFile } from './largestAssessmentFile.ts';
import { command, query } from './procedure.ts';
import { ExportedFile } from './workspace.ts';

const FileText = z.string().max(largestAssessmentFile);

export const ImportSummary = z.strictObject({
  organisation: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  framework: z.string(),
  answered: z.int(),
  participants: z.int(),
  actions: z.int(),
  /** How the file stands to what the workspace has under the same id. */
  standing: z.enum(['new', 'same', 'newer', 'older', 'diverged']),
});
export type ImportSummary = z.output<typeof ImportSummary>;

export const exchangeContract = {
  /** Reads and checks a file without storing anything. */
  inspect: query.input(z.strictObject({ content: FileText })).output(ImportSummary),
  /** Brings a file in as an assessment of its own; nothing that is there is overwritten. */
  import: command.input(z.strictObject({ content: FileText })).output(z.strictObject({ assessmentId: AssessmentId })),
  export: command.input(z.strictObject({ assessmentId: AssessmentId })).output(ExportedFile),
};

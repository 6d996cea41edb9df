import { z } from 'zod';
import { Assessment } from '../assessment/schema.ts';
import { type FileHead, FrameworkReference, origin } from './fileHead.ts';

/** The newest format version, key by key as the file has it. */
export const AssessmentFile = z.strictObject({
  format: z.literal('cairn.assessment'),
  formatVersion: z.literal(6),
  ...origin,
  framework: FrameworkReference,
  ...Assessment.shape,
});
export type AssessmentFile = z.output<typeof AssessmentFile>;

/** The two halves of a file: what it says about itself, and the assessment. */
export function splitFile(file: AssessmentFile): { readonly head: FileHead; readonly assessment: Assessment } {
  const { format: _, formatVersion: __, id, revision, framework, ...assessment } = file;
  return {
    head: { framework, ...(id === undefined ? {} : { id }), ...(revision === undefined ? {} : { revision }) },
    assessment,
  };
}

import { z } from 'zod';
import { Assessment } from '../assessment/schema.ts';
import { AssessmentId, FrameworkId } from '../base/ids.ts';
import { Version } from '../frameworks/structure.ts';

/** Which framework an assessment was made with. */
export const FrameworkReference = z.strictObject({ id: FrameworkId, version: Version });
export type FrameworkReference = z.output<typeof FrameworkReference>;

/** Where an assessment comes from; both are absent in a file that a person wrote by hand. */
const origin = { id: AssessmentId.optional(), revision: z.int().min(0).optional() };

/** Format version 1, key by key as the file has it. */
export const AssessmentFileV1 = z.strictObject({
  format: z.literal('cairn.assessment'),
  formatVersion: z.literal(1),
  ...origin,
  framework: FrameworkReference,
  ...Assessment.shape,
});
export type AssessmentFileV1 = z.output<typeof AssessmentFileV1>;

/** The newest version's shape. */
export type AssessmentFile = AssessmentFileV1;

export interface FileHead {
  readonly id?: AssessmentId;
  readonly revision?: number;
  readonly framework: FrameworkReference;
}

/** The two halves of a file: what it says about itself, and the assessment. */
export function splitFile(file: AssessmentFile): { readonly head: FileHead; readonly assessment: Assessment } {
  const { format: _, formatVersion: __, id, revision, framework, ...assessment } = file;
  return {
    head: { framework, ...(id === undefined ? {} : { id }), ...(revision === undefined ? {} : { revision }) },
    assessment,
  };
}

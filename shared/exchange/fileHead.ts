import { z } from 'zod';
import { AssessmentId, FrameworkId } from '../base/ids.ts';
import { Version } from '../frameworks/structure.ts';

/** Which framework an assessment was made with. */
export const FrameworkReference = z.strictObject({ id: FrameworkId, version: Version });
export type FrameworkReference = z.output<typeof FrameworkReference>;

/** Where an assessment comes from; both are absent in a file that a person wrote by hand. */
export const origin = { id: AssessmentId.optional(), revision: z.int().min(0).optional() };

export interface FileHead {
  readonly id?: AssessmentId;
  readonly revision?: number;
  readonly framework: FrameworkReference;
}

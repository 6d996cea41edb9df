import { z } from 'zod';
import { FrameworkReference, origin } from './fileHead.ts';
import { shapeBeforeV6 } from './sinceV6.ts';

const { files: _, ...assessment } = shapeBeforeV6;

/** Format version 4, key by key as the file has it: all that version 5 has but `files`. Never changes again. */
export const AssessmentFileV4 = z.strictObject({
  format: z.literal('cairn.assessment'),
  formatVersion: z.literal(4),
  ...origin,
  framework: FrameworkReference,
  ...assessment,
});

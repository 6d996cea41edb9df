import { z } from 'zod';
import { FrameworkReference, origin } from './fileHead.ts';
import { shapeBeforeV6 } from './sinceV6.ts';

/** Format version 5, key by key as the file has it. Never changes again. */
export const AssessmentFileV5 = z.strictObject({
  format: z.literal('cairn.assessment'),
  formatVersion: z.literal(5),
  ...origin,
  framework: FrameworkReference,
  ...shapeBeforeV6,
});

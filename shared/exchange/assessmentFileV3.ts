import { z } from 'zod';
import { Agreed, Response, readers } from '../assessment/schema.ts';
import { FrameworkReference, origin } from './fileHead.ts';
import { agreedSinceV4, responseSinceV4 } from './sinceV4.ts';
import { shapeBeforeV6 } from './sinceV6.ts';

const { meetings: _, comments: __, steps: ___, files: ____, ...assessment } = shapeBeforeV6;

/** Format version 3, key by key as the file has it. Never changes again. */
export const AssessmentFileV3 = z.strictObject({
  format: z.literal('cairn.assessment'),
  formatVersion: z.literal(3),
  ...origin,
  framework: FrameworkReference,
  ...assessment,
  responses: z.array(Response.omit(responseSinceV4)).max(100_000).optional(),
  agreed: z
    .array(Agreed.omit(agreedSinceV4).extend({ readers: readers('rationale', 'references', 'reason') }))
    .max(10_000)
    .optional(),
});

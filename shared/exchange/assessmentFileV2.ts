import { z } from 'zod';
import { Agreed, Decision, Parked, Response, Settings } from '../assessment/schema.ts';
import { FrameworkReference, origin } from './fileHead.ts';
import { actionSinceV3, answerSinceV3, decisionSinceV3, parkedSinceV3, settingsSinceV3 } from './sinceV3.ts';
import { agreedSinceV4, responseSinceV4 } from './sinceV4.ts';
import { ActionEditBeforeV6, shapeBeforeV6 } from './sinceV6.ts';

const {
  value: _,
  words: __,
  meetings: ___,
  comments: ____,
  steps: _____,
  files: ______,
  ...assessment
} = shapeBeforeV6;

/** Format version 2, key by key as the file has it. Never changes again. */
export const AssessmentFileV2 = z.strictObject({
  format: z.literal('cairn.assessment'),
  formatVersion: z.literal(2),
  ...origin,
  framework: FrameworkReference,
  ...assessment,
  decisions: z.array(Decision.omit(decisionSinceV3)).max(1_000).optional(),
  parked: z.array(Parked.omit(parkedSinceV3)).max(1_000).optional(),
  settings: Settings.omit(settingsSinceV3).optional(),
  responses: z
    .array(Response.omit({ ...answerSinceV3, ...responseSinceV4 }))
    .max(100_000)
    .optional(),
  agreed: z
    .array(Agreed.omit({ ...answerSinceV3, ...agreedSinceV4 }))
    .max(10_000)
    .optional(),
  actions: z.array(ActionEditBeforeV6.omit(actionSinceV3)).max(10_000).optional(),
});

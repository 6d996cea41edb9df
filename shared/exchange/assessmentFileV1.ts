import { z } from 'zod';
import { Agreed, Decision, Parked, Response, Settings } from '../assessment/schema.ts';
import { FrameworkReference, origin } from './fileHead.ts';
import { actionSinceV3, answerSinceV3, decisionSinceV3, parkedSinceV3, settingsSinceV3 } from './sinceV3.ts';
import { agreedSinceV4, responseSinceV4 } from './sinceV4.ts';
import { ActionEditBeforeV6, shapeBeforeV6 } from './sinceV6.ts';

/** What version 2 brought, which a file of version 1 must not have. */
export const settingsSinceV2 = {
  goals: true,
  ownerLimit: true,
  team: true,
  route: true,
  aim: true,
  template: true,
} as const;
export const actionSinceV2 = { factors: true, factorNotes: true, parts: true, metric: true, checkOn: true } as const;

const {
  previous: _,
  value: __,
  words: ___,
  meetings: ____,
  comments: _____,
  steps: ______,
  files: _______,
  ...assessment
} = shapeBeforeV6;

/** Format version 1, key by key as the file has it. Never changes again. */
export const AssessmentFileV1 = z.strictObject({
  format: z.literal('cairn.assessment'),
  formatVersion: z.literal(1),
  ...origin,
  framework: FrameworkReference,
  ...assessment,
  decisions: z.array(Decision.omit(decisionSinceV3)).max(1_000).optional(),
  parked: z.array(Parked.omit(parkedSinceV3)).max(1_000).optional(),
  settings: Settings.omit({ ...settingsSinceV2, ...settingsSinceV3 }).optional(),
  responses: z
    .array(Response.omit({ ...answerSinceV3, ...responseSinceV4 }))
    .max(100_000)
    .optional(),
  agreed: z
    .array(Agreed.omit({ ...answerSinceV3, ...agreedSinceV4 }))
    .max(10_000)
    .optional(),
  actions: z
    .array(ActionEditBeforeV6.omit({ ...actionSinceV2, ...actionSinceV3 }))
    .max(10_000)
    .optional(),
});

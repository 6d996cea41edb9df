import { z } from 'zod';
import { ActionEdit, Assessment, Settings } from '../assessment/schema.ts';
import { FrameworkReference, origin } from './fileHead.ts';

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

const { previous: _, ...assessment } = Assessment.shape;

/** Format version 1, key by key as the file has it. Never changes again. */
export const AssessmentFileV1 = z.strictObject({
  format: z.literal('cairn.assessment'),
  formatVersion: z.literal(1),
  ...origin,
  framework: FrameworkReference,
  ...assessment,
  settings: Settings.omit(settingsSinceV2).optional(),
  actions: z.array(ActionEdit.omit(actionSinceV2)).max(10_000).optional(),
});

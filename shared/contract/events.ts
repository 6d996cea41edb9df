import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { AssessmentId } from '../base/ids.ts';
import { query } from './procedure.ts';

/** What the backend pushes. One union, so that a switch over it can be exhaustive. */
export const BackendEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('assessment-changed'),
    assessmentId: AssessmentId,
    /** Its revision now: a screen that has this revision already has nothing to do. */
    revision: z.int(),
  }),
  z.strictObject({ type: z.literal('workspace-changed') }),
  /** The branding of this assessment's organisation, or the presets of the workspace. */
  z.strictObject({ type: z.literal('branding-changed'), assessmentId: AssessmentId }),
  z.strictObject({ type: z.literal('presets-changed') }),
  /** The questionnaires that the workspace has of its own. */
  z.strictObject({ type: z.literal('frameworks-changed') }),
  /** What the workspace compares its metrics with. */
  z.strictObject({ type: z.literal('benchmarks-changed') }),
  /** How far an export has come, 0-1, under the id that its caller gave it. */
  z.strictObject({ type: z.literal('export-progress'), requestId: z.uuid(), share: z.number().min(0).max(1) }),
]);
export type BackendEvent = z.output<typeof BackendEvent>;

/** The one stream of what the backend pushes. */
export const eventsContract = {
  subscribe: query.output(eventIterator(BackendEvent)),
};

import '../base/zod.ts';
import { z } from 'zod';

/** What `--self-test` tries in the process that owns the workspace, in this order. */
export const SelfTestStep = z.enum([
  'workspace',
  'answer',
  'score',
  'report',
  'pictures',
  'backup',
  'bundle',
  'protection',
  'verify',
]);
export type SelfTestStep = z.output<typeof SelfTestStep>;

/** How far it came: every step that was done, and the one that was not; null when all were. */
export const SelfTestResult = z.strictObject({
  done: z.array(SelfTestStep).max(SelfTestStep.options.length),
  failed: SelfTestStep.nullable(),
  /** Of the report; 0 when there is none. */
  pages: z.int().min(0),
});
export type SelfTestResult = z.output<typeof SelfTestResult>;

import { z } from 'zod';
import { FrameworkId } from '../base/ids.ts';
import { Framework, Version } from '../frameworks/structure.ts';
import { FrameworkTexts } from '../frameworks/texts.ts';
import { query } from './procedure.ts';

export const FrameworkEntry = z.strictObject({
  framework: Framework,
  texts: FrameworkTexts,
  /** `sha256:…` of the canonical structure and source texts (method 8b.17). */
  hash: z.string(),
});
export type FrameworkEntry = z.output<typeof FrameworkEntry>;

const Language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);

export const frameworksContract = {
  /** The library, in its order, then what the open workspace has of its own. */
  list: query.input(z.strictObject({ language: Language })).output(z.array(FrameworkEntry)),
  /** One framework: the workspace's pinned copy, else the library's. */
  get: query.input(z.strictObject({ id: FrameworkId, version: Version, language: Language })).output(FrameworkEntry),
};

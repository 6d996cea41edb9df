import { z } from 'zod';
import { FrameworkId } from '../base/ids.ts';
import { Framework, Version } from '../frameworks/structure.ts';
import { FrameworkTexts } from '../frameworks/texts.ts';
import { largestFrameworkFiles, mostFrameworkFiles } from './largestFrameworkFiles.ts';
import { command, query } from './procedure.ts';

export const FrameworkEntry = z.strictObject({
  framework: Framework,
  texts: FrameworkTexts,
  /** `sha256:…` of the canonical structure and source texts (method 8b.17). */
  hash: z.string(),
});
export type FrameworkEntry = z.output<typeof FrameworkEntry>;

const Language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);

/** The files of one questionnaire: framework.json and its texts.<language>.json. */
const Files = z
  .array(z.strictObject({ name: z.string().max(255), content: z.string().max(largestFrameworkFiles) }))
  .min(1)
  .max(mostFrameworkFiles)
  .refine((files) => files.reduce((sum, { content }) => sum + content.length, 0) <= largestFrameworkFiles);

/** Problems of a questionnaire that are told at once; more are counted. */
export const toldProblems = 12;

/** What files hold: a questionnaire that can be added, or what is wrong with them. */
export const InspectedFramework = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sound'),
    entry: FrameworkEntry,
    /** Languages that there are texts of. */
    languages: z.array(z.string()),
    /** Whether the workspace has exactly this one already. */
    isKnown: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('faulty'),
    problems: z.array(z.strictObject({ path: z.string(), message: z.string() })).max(toldProblems),
    /** How many more there are. */
    more: z.int().min(0),
  }),
]);
export type InspectedFramework = z.output<typeof InspectedFramework>;

export const frameworksContract = {
  /** The library, in its order, then what the open workspace has of its own. */
  list: query.input(z.strictObject({ language: Language })).output(z.array(FrameworkEntry)),
  /** One framework: the workspace's pinned copy, else the library's. */
  get: query.input(z.strictObject({ id: FrameworkId, version: Version, language: Language })).output(FrameworkEntry),
  /** Reads and checks the files of a questionnaire without storing anything. */
  inspect: query.input(z.strictObject({ files: Files, language: Language })).output(InspectedFramework),
  /** Gives the workspace the questionnaire of these files; the same one again changes nothing. INVALID with the first problem. */
  add: command.input(z.strictObject({ files: Files })).output(z.strictObject({ id: FrameworkId, version: Version })),
};

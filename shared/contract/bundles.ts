import { z } from 'zod';
import { Workflow } from '../assessment/schema.ts';
import { AssessmentId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { BundleScope } from '../bundle/bundleFile.ts';
import { largestBundle } from '../bundle/limits.ts';
import { bytesUpTo } from './bytes.ts';
import { command, query } from './procedure.ts';
import { ExportedFile } from './workspace.ts';

/** What goes into a bundle: one assessment, its whole organisation, or the workspace. */
const Selection = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('assessment'), assessmentId: AssessmentId }),
  /** The organisation of this assessment. */
  z.strictObject({ scope: z.literal('organisation'), assessmentId: AssessmentId }),
  z.strictObject({ scope: z.literal('workspace') }),
]);
export type BundleSelection = z.output<typeof Selection>;

/** Shortest passphrase that a bundle is locked with, in UTF-16 code units. */
export const shortestPassphrase = 12;
const Passphrase = Text.max(1_000);

/** How an assessment or an organisation of a bundle stands to this workspace. */
export const BundleStanding = z.enum(['new', 'same', 'newer', 'older', 'diverged']);
export type BundleStanding = z.output<typeof BundleStanding>;

/** One side of a comparison. */
const Side = z.strictObject({
  title: z.string().nullable(),
  workflow: Workflow,
  /** When it was last changed. */
  changedAt: z.string(),
  answered: z.int(),
});
export type BundleSide = z.output<typeof Side>;

const BundledAssessment = z.strictObject({
  /** Names it in this bundle. */
  id: AssessmentId,
  organisation: z.string(),
  questionnaire: z.string(),
  standing: BundleStanding,
  there: Side,
  /** What is here under its id, or another version of it; null when there is nothing. */
  here: Side.nullable(),
  /** What is here was removed, and stays so. */
  removedHere: z.boolean(),
  participants: z.int(),
  actions: z.int(),
  /** Snapshots that this workspace lacks. */
  snapshots: z.int(),
});
export type BundledAssessment = z.output<typeof BundledAssessment>;

/** What is in a bundle, before anything of it is stored. */
export const BundleSummary = z.strictObject({
  scope: BundleScope,
  exportedAt: z.string(),
  /** Of the Cairn that made it. */
  version: z.string(),
  locked: z.boolean(),
  organisations: z.array(z.strictObject({ name: z.string(), standing: BundleStanding })),
  /** Titles of questionnaires that are not built in. */
  questionnaires: z.array(z.string()),
  files: z.strictObject({ count: z.int(), bytes: z.int() }),
  assessments: z.array(BundledAssessment),
});
export type BundleSummary = z.output<typeof BundleSummary>;

/** Two versions of an assessment side by side, an entry a row, in words; null: it says nothing. */
export const VersionComparison = z.strictObject({
  here: Side,
  there: Side,
  rows: z.array(z.strictObject({ name: z.string(), here: z.string().nullable(), there: z.string().nullable() })),
  /** Rows that are left out. */
  more: z.int(),
});
export type VersionComparison = z.output<typeof VersionComparison>;

/** What became of an assessment of a bundle. */
const Imported = z.strictObject({ assessmentId: AssessmentId, standing: BundleStanding });

/** Bundles: assessments on their way between workspaces. [Note: Bundles] */
export const bundlesContract = {
  /** Makes the file, locked when there is a passphrase, and opens it once more before it is handed out. */
  export: command
    .input(z.strictObject({ selection: Selection, passphrase: Passphrase.min(shortestPassphrase).optional() }))
    .output(ExportedFile),
  /** Five words by chance. */
  suggestPassphrase: query.output(z.strictObject({ passphrase: z.string() })),
  /** Reads and checks a file without storing anything of it. `locked`: it wants a passphrase. INVALID_FILE with the code `not-opened` tells
   * neither whether the passphrase is wrong nor whether the file is damaged. The token is good until the next call, for this workspace. */
  inspect: command
    .input(z.strictObject({ file: bytesUpTo(largestBundle), passphrase: Passphrase.optional() }))
    .output(
      z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('locked') }),
        z.strictObject({ state: z.literal('open'), token: z.uuid(), summary: BundleSummary }),
      ]),
    ),
  /** An assessment of the bundle beside what is here; NOT_FOUND where nothing is. */
  compare: query.input(z.strictObject({ token: z.uuid(), assessmentId: AssessmentId })).output(VersionComparison),
  /** Another version (see `AssessmentRow.variantOf`) beside the one that it is a version of. */
  versions: query.input(z.strictObject({ assessmentId: AssessmentId })).output(VersionComparison),
  /** Brings in the named assessments and what belongs to them, all or nothing. [Note: Merge] */
  import: command
    .input(z.strictObject({ token: z.uuid(), assessments: z.array(AssessmentId).max(10_000) }))
    .output(z.strictObject({ assessments: z.array(Imported) })),
};

import { z } from 'zod';
import { Facilitation, ReportSettings } from '../assessment/change.ts';
import { largestFile, longestPictureSide } from '../assessment/fileLimits.ts';
import { EvidenceFile, Organisation, Workflow } from '../assessment/schema.ts';
import { AssessmentId, OrganisationId } from '../base/ids.ts';
import { Text } from '../base/text.ts';
import { IsoInstant } from '../base/time.ts';
import { SnapshotReason } from '../contract/cycles.ts';
import { Framework } from '../frameworks/structure.ts';
import { FrameworkTexts } from '../frameworks/texts.ts';
import { BrandingChoice } from '../report/branding.ts';
import { longestHistory, pieceBytes } from './limits.ts';

/** [Note: Bundles] Assessments on their way from one workspace to another: one JSON document, packed with gzip, and locked with `age` where
 * somebody set a passphrase. It is made of what people said and kept, never of a workspace's rows, so that it is read for as long as
 * assessment files are: each assessment stands in it as its own assessment file, of any version. Ids stay what they are, since a
 * merge finds its counterpart by them. */

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal');
const FrameworkHash = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be "sha256:" and a SHA-256');

/** Bytes in base64, in pieces of {@link pieceBytes} and a last one that may be shorter. */
const Pieces = z
  .array(
    z
      .string()
      .max((pieceBytes / 3) * 4)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'must be base64'),
  )
  .min(1)
  .max(Math.ceil(largestFile / pieceBytes));

/** [Note: Histories] A change by its name: 16 characters of base64url, from the hash of its event, which nobody else's change has. A
 * history lists the changes that led to what a bundle holds, the first one first. Where the history here begins the one there, theirs
 * is newer; the other way round it is older; and where each has what the other lacks, both went on. */
export const ChangeName = z.string().regex(/^[A-Za-z0-9_-]{16}$/, 'must be the name of a change');
export type ChangeName = z.output<typeof ChangeName>;
const History = z.array(ChangeName).min(1).max(longestHistory);

const BundleLogo = z.strictObject({
  png: Pieces,
  width: z.int().min(1).max(longestPictureSide),
  height: z.int().min(1).max(longestPictureSide),
});

export const BundleOrganisation = z.strictObject({
  id: OrganisationId,
  facts: Organisation,
  history: History,
  branding: z.strictObject({ choice: BrandingChoice, logo: BundleLogo.optional(), history: History }).optional(),
});
export type BundleOrganisation = z.output<typeof BundleOrganisation>;

/** An assessment file of any version; it is judged as one. */
const AssessmentDocument = z.record(z.string().max(64), z.unknown());

/** A questionnaire that is not built into every Cairn in just this wording. */
const BundleFramework = z.strictObject({
  hash: FrameworkHash,
  framework: Framework,
  texts: z.record(z.string().min(2).max(35), FrameworkTexts),
});
export type BundleFramework = z.output<typeof BundleFramework>;

/** An assessment as it was when somebody kept it. Its numbers are worked out anew where it arrives, by the method that it names. */
const BundleSnapshot = z.strictObject({
  at: IsoInstant,
  name: Text,
  reason: SnapshotReason,
  file: AssessmentDocument,
});

const short = Text.max(300);

/** A file that was made from an assessment: what was sent, and when. */
const BundleExport = z.strictObject({
  at: IsoInstant,
  name: short,
  format: short,
  edition: short,
  preset: short,
  language: short,
  bytes: z.int().min(0),
  pages: z.int().min(0),
  sha256: Sha256,
  fingerprint: short,
  /** The snapshot that holds what it says. */
  snapshot: Sha256,
});
export type BundleExport = z.output<typeof BundleExport>;

const BundleAssessment = z.strictObject({
  id: AssessmentId,
  /** The assessment that it is another version of, once both went on. */
  variantOf: AssessmentId.optional(),
  organisation: OrganisationId,
  /** Of the questionnaire: one that is built in, or one of `frameworks`. */
  framework: FrameworkHash,
  workflow: Workflow,
  createdAt: IsoInstant,
  updatedAt: IsoInstant,
  file: AssessmentDocument,
  facilitation: Facilitation.optional(),
  /** Without the snapshot that its report is compared with: see `compareWith`. */
  report: ReportSettings.omit({ compareWith: true }).optional(),
  compareWith: Sha256.optional(),
  /** The snapshot that ended the cycle before. */
  previousSnapshot: Sha256.optional(),
  history: History,
  snapshots: z.array(BundleSnapshot).max(10_000),
  exports: z.array(BundleExport).max(100_000),
});

/** The bytes of an evidence file. */
const BundleAttachment = z.strictObject({
  sha256: Sha256,
  type: EvidenceFile.shape.type,
  size: z.int().min(1).max(largestFile),
  width: z.int().min(1).max(longestPictureSide).optional(),
  height: z.int().min(1).max(longestPictureSide).optional(),
  data: Pieces,
});
export type BundleAttachment = z.output<typeof BundleAttachment>;

export const BundleScope = z.enum(['assessment', 'organisation', 'workspace']);
export type BundleScope = z.output<typeof BundleScope>;

/** Format version 1, key by key as the file has it. A later version is lifted from it and never changes it, as with assessment files. */
export const BundleFile = z.strictObject({
  format: z.literal('cairn.bundle'),
  formatVersion: z.literal(1),
  app: z.strictObject({ name: z.literal('Cairn'), version: short }),
  exportedAt: IsoInstant,
  scope: BundleScope,
  organisations: z.array(BundleOrganisation).max(10_000),
  frameworks: z.array(BundleFramework).max(100),
  assessments: z.array(BundleAssessment).max(10_000),
  attachments: z.array(BundleAttachment).max(10_000),
  /** Hex SHA-256 of the rest as canonical JSON, the pieces of attachments left out: their own hashes stand for them. */
  contentHash: Sha256,
});
export type BundleFile = z.output<typeof BundleFile>;
export type BundleAssessmentFile = BundleFile['assessments'][number];

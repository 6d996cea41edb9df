import { type } from '@orpc/contract';
import { z } from 'zod';
import { ReportSettings } from '../assessment/change.ts';
import { AssessmentId } from '../base/ids.ts';
import { NonEmptyText, Text } from '../base/text.ts';
import { IsoDate } from '../base/time.ts';
import { BrandingChoice } from '../report/branding.ts';
import { type DataTableId, dataTableIds } from '../report/data/dataTable.ts';
import { reportFormats } from '../report/formats.ts';
import type { Bookmark } from '../report/layout/page.ts';
import type { Sentence } from '../report/model.ts';
import { type Bytes, bytesUpTo } from './bytes.ts';
import { command, query } from './procedure.ts';
import { ExportedFile } from './workspace.ts';

/** `today` dates a report whose assessment has no date of its own. */
const one = z.strictObject({ assessmentId: AssessmentId, today: IsoDate });

/** The report as it is stored now, for the screen. */
export interface ReportPreview {
  /** The file that an export would be, without a password. */
  readonly pdf: Bytes;
  /** From 1, each with the id of the section that it opens with. */
  readonly pages: readonly { readonly number: number; readonly section: string }[];
  readonly bookmarks: readonly Bookmark[];
  readonly sentences: readonly Sentence[];
  /** Of which a CSV would have rows. */
  readonly tables: readonly DataTableId[];
}

/** What is exported, and under which id its progress is told and it can be cancelled. */
export const ExportRequest = one.extend({
  /** Chosen by the caller: progress is told and cancelling asked for under it. */
  requestId: z.uuid(),
  format: z.enum(reportFormats),
  /** Which table a CSV takes. */
  table: z.enum(dataTableIds).optional(),
  /** Opens a PDF; left out: everybody can. */
  password: Text.min(1).max(127).optional(),
});
export type ExportRequest = z.output<typeof ExportRequest>;

/** A file that was made from an assessment. */
export const ExportRecord = z.strictObject({
  /** The event of the assessment's log that keeps it. */
  id: z.int(),
  at: z.string(),
  name: z.string(),
  format: z.string(),
  edition: z.string(),
  preset: z.string(),
  language: z.string(),
  bytes: z.int(),
  /** 0: the format has none. */
  pages: z.int(),
  /** Hex, of the file. */
  sha256: z.string(),
  /** As it is printed. */
  fingerprint: z.string(),
  /** The event of the snapshot that holds what the file says. */
  snapshot: z.int(),
});
export type ExportRecord = z.output<typeof ExportRecord>;

/** How the reports of the assessment's organisation look. */
export interface BrandingState {
  readonly choice: BrandingChoice;
  /** A PNG of Cairn's own encoder, and its size in pixels. */
  readonly logo: { readonly png: Bytes; readonly width: number; readonly height: number } | null;
  /** For the next change. */
  readonly revision: number;
}

/** Settings of reports under a name, for every assessment of the workspace. */
export const ReportPreset = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  settings: ReportSettings,
  revision: z.int(),
});
export type ReportPreset = z.output<typeof ReportPreset>;

const ofOne = z.strictObject({ assessmentId: AssessmentId });
/** CONFLICT when somebody changed it since that revision; 0 where there was none. */
const changeOfBranding = ofOne.extend({ expectedRevision: z.int().min(0) });
/** Larger ones never reach the check that refuses them with a reason. */
const largestPicture = 16 * 1024 * 1024;

/** Procedures about reports: preview, export, what was exported, branding and presets. */
export const reportsContract = {
  /** The PDF itself. Aborting the call leaves it for the next one. */
  preview: query.input(one).output(type<ReportPreview>()),
  /** Makes the file and keeps what it says as a snapshot; how far it has come arrives as `export-progress`. A failed or cancelled one
   * keeps nothing. */
  export: command.input(ExportRequest).output(ExportedFile.extend({ pages: z.int(), record: ExportRecord })),
  /** Stops an export under way, which then fails with the reason `cancelled`; false when there is none of that id any more. */
  cancelExport: command
    .input(z.strictObject({ requestId: z.uuid() }))
    .output(z.strictObject({ cancelled: z.boolean() })),
  /** What was exported, newest first. */
  exports: query.input(ofOne).output(z.array(ExportRecord)),
  branding: query.input(ofOne).output(type<BrandingState>()),
  setBranding: command.input(changeOfBranding.extend({ choice: BrandingChoice })).output(type<BrandingState>()),
  /** Takes a PNG of a canvas alone. Anything else is INVALID_FILE, whose code is a `LogoProblem`. */
  setLogo: command.input(changeOfBranding.extend({ png: bytesUpTo(largestPicture) })).output(type<BrandingState>()),
  removeLogo: command.input(changeOfBranding).output(type<BrandingState>()),
  /** By name. */
  presets: query.output(z.array(ReportPreset)),
  /** In place of what has that name; CONFLICT when that is not of the expected revision, 0 where none is expected. */
  savePreset: command
    .input(z.strictObject({ name: NonEmptyText.max(100), settings: ReportSettings, expectedRevision: z.int().min(0) }))
    .output(ReportPreset),
  /** False when it was gone already. */
  removePreset: command.input(z.strictObject({ id: z.uuid() })).output(z.strictObject({ removed: z.boolean() })),
};

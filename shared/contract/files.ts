import { type } from '@orpc/contract';
import { z } from 'zod';
import { largestFile, mostFiles } from '../assessment/fileLimits.ts';
import { EvidenceFile } from '../assessment/schema.ts';
import { AssessmentId, FileId } from '../base/ids.ts';
import { type Bytes, bytesUpTo } from './bytes.ts';
import { LogoProblem } from './problems.ts';
import { command, query } from './procedure.ts';
import { ExportedFile } from './workspace.ts';

/** Why bytes are no picture of Cairn's own. */
export const PictureProblem = z.enum([...LogoProblem.options, 'not-picture']);
export type PictureProblem = z.output<typeof PictureProblem>;

/** Why a file was not stored, the code of a `FileProblem`: a {@link PictureProblem}, or no more room in the workspace. */
export const StoreProblem = z.enum([...PictureProblem.options, 'workspace-full']);
export type StoreProblem = z.output<typeof StoreProblem>;

/** What an evidence file says of its bytes. */
export const StoredFile = EvidenceFile.pick({ type: true, bytes: true, sha256: true, width: true, height: true });
export type StoredFile = z.output<typeof StoredFile>;

const Hash = EvidenceFile.shape.sha256;

/** The bytes of evidence files. Which files an assessment has is one of its entries, `files`. */
export const filesContract = {
  /** Keeps bytes for a file that an edit lists next. `picture`: only what Cairn drew is taken; else INVALID_FILE with a {@link StoreProblem}. */
  store: command
    .input(
      z.strictObject({ assessmentId: AssessmentId, bytes: bytesUpTo(largestFile), as: z.enum(['picture', 'other']) }),
    )
    .output(StoredFile),
  /** Those of these hashes whose bytes are here. An assessment file brings none along. */
  here: query.input(z.strictObject({ hashes: z.array(Hash).max(mostFiles) })).output(z.array(Hash)),
  /** The bytes of a picture; null for any other kind, and when they are not here. */
  picture: query.input(z.strictObject({ sha256: Hash })).output(type<{ readonly bytes: Bytes | null }>()),
  /** Hands out a file, whatever it is, for the shell to save. NOT_FOUND when its bytes are not here. */
  export: command.input(z.strictObject({ assessmentId: AssessmentId, file: FileId })).output(ExportedFile),
};

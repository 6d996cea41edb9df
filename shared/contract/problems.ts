import { z } from 'zod';

/** Why a workspace cannot be used. Each has its own screen. */
export const TroubleCode = z.enum([
  'locked',
  'newer-version',
  'not-a-workspace',
  'damaged',
  /** Edits that were acknowledged are not in the file: facts `edits`, `from` and `until` (ISO 8601). */
  'lost-tail',
  'read-only',
  'disk-full',
  'missing',
  'network-folder',
  /** Needs its passphrase or recovery key: see `protection`. */
  'locked-by-passphrase',
  /** Locked with a passphrase, and this installation came without the part that opens such files. */
  'no-protection',
  'io-error',
]);
export type TroubleCode = z.output<typeof TroubleCode>;

/** What the trouble screen says beside its words: names, versions, counts. Never a stack trace. */
export const Trouble = z.strictObject({
  code: TroubleCode,
  facts: z.record(z.string().max(64), z.union([z.string().max(4_096), z.number()])),
});
export type Trouble = z.output<typeof Trouble>;

/** The entry that a stale write met, as it stands now. */
export const EntryProblem = z.strictObject({ key: z.string(), revision: z.int(), value: z.json().nullable() });
export type EntryProblem = z.output<typeof EntryProblem>;

/** Why an assessment file was refused: where, and in words for people what and what to do. */
export const FileProblem = z.strictObject({ code: z.string(), path: z.string(), message: z.string() });
export type FileProblem = z.output<typeof FileProblem>;

/** Why a picture is no logo; the code of a {@link FileProblem}. */
export const LogoProblem = z.enum(['not-png', 'too-large', 'too-many-pixels', 'unsupported', 'damaged']);
export type LogoProblem = z.output<typeof LogoProblem>;

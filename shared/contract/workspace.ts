import { z } from 'zod';
import { NonEmptyText } from '../base/text.ts';
import { Trouble } from './problems.ts';
import { command, query } from './procedure.ts';

/** Where a workspace is: one of the data folder's files by its name, or a path that the shell's dialog granted (see `Shell`). */
const Place = z.union([
  z.strictObject({ file: z.string().regex(/^[^/\\:*?"<>|]{1,120}\.cairn$/) }),
  z.strictObject({ grant: z.uuid() }),
]);
export type Place = z.output<typeof Place>;

export const WorkspaceStatus = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('open'),
    name: z.string(),
    /** For people: the folder's last parts and the file, never used to open anything. */
    place: z.string(),
    assessments: z.int(),
    openedAt: z.string(),
    /** False when nothing beside the file said whether its last edits are all there, as for a copy. */
    isTailKnown: z.boolean(),
  }),
  z.strictObject({ state: z.literal('trouble'), name: z.string(), place: z.string(), trouble: Trouble }),
]);
export type WorkspaceStatus = z.output<typeof WorkspaceStatus>;

export const WorkspaceFile = z.strictObject({
  file: z.string(),
  name: z.string(),
  bytes: z.int(),
  changedAt: z.string(),
  current: z.boolean(),
});
export type WorkspaceFile = z.output<typeof WorkspaceFile>;

export const ExportedFile = z.strictObject({ exportId: z.uuid(), name: z.string(), bytes: z.int() });
export type ExportedFile = z.output<typeof ExportedFile>;

export const workspaceContract = {
  status: query.output(WorkspaceStatus),
  /** The workspaces of the data folder, newest change first. */
  list: query.output(z.array(WorkspaceFile)),
  open: command.input(Place).output(WorkspaceStatus),
  /** Makes an empty workspace and opens it. A file of that name stays as it is and is refused as `invalid`. */
  create: command
    .input(z.union([z.strictObject({ name: NonEmptyText.max(100) }), z.strictObject({ grant: z.uuid() })]))
    .output(WorkspaceStatus),
  /** Tries the present workspace again, after trouble. */
  retry: command.output(WorkspaceStatus),
  /** Writes a verified copy to the granted place; without one, to the exports, from where the shell saves it. */
  saveCopy: command.input(z.strictObject({ grant: z.uuid().optional() })).output(ExportedFile.nullable()),
};

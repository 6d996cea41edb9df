import '../base/zod.ts';
import { z } from 'zod';
import { Text } from '../base/text.ts';
import { largestAssessmentFile } from './largestAssessmentFile.ts';

/** Stands for a path that a person chose in a native dialog. The path itself never reaches the screen. */
const Token = z.uuid();

/** A file name proposed by the screen; the shell makes it fit for the file system before a dialog shows it. */
const SuggestedName = Text.min(1).max(255);

/** A file that a person chose for a workspace: the token goes to `workspace.open`, `create` or `saveCopy` as `grant`. */
export const GrantedFile = z.strictObject({ token: Token, name: Text.max(255) });
export type GrantedFile = z.output<typeof GrantedFile>;

/** A file that a person chose to import, read whole; its name is for people only. */
export const ChosenFile = z.strictObject({
  name: Text.max(255),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestAssessmentFile),
});
export type ChosenFile = z.output<typeof ChosenFile>;

/** What became of an export: saved under a name of the person's choice, or the dialog was closed. */
export const SavedExport = z.discriminatedUnion('saved', [
  z.strictObject({ saved: z.literal(true), name: Text.max(255), token: Token }),
  z.strictObject({ saved: z.literal(false), name: z.null(), token: z.null() }),
]);
export type SavedExport = z.output<typeof SavedExport>;

export const Look = z.enum(['system', 'light', 'dark', 'contrast']);
export type Look = z.output<typeof Look>;

const nothing = z.undefined();

/** [Note: One shell] Everything privileged that the screen may ask of its host: one line a call, checked on arrival by its schema. */
export const shellCalls = {
  /** Asks for an existing workspace; null when the dialog was closed. */
  chooseWorkspace: { input: nothing, output: GrantedFile.nullable() },
  /** The workspace that a person opened outside, by its icon or its name, and that was not taken yet; null when there is none. */
  takeGivenWorkspace: { input: nothing, output: GrantedFile.nullable() },
  /** Asks where a new workspace goes; null when the dialog was closed. */
  chooseNewWorkspace: { input: SuggestedName, output: GrantedFile.nullable() },
  /** Asks where a copy of the workspace goes; null when the dialog was closed. */
  chooseCopyTarget: { input: SuggestedName, output: GrantedFile.nullable() },
  /** Asks for an assessment file and reads it; null when the dialog was closed. */
  chooseAssessmentFile: { input: nothing, output: ChosenFile.nullable() },
  /** Puts a finished export where a person says; with `again`, the token of an export that was saved in this session, where that one is.
   * `anyKind`: a file that somebody else made, of whatever kind: its token opens nothing. */
  saveExport: {
    input: z.strictObject({
      exportId: z.uuid(),
      suggestedName: SuggestedName,
      again: Token.optional(),
      anyKind: z.boolean().optional(),
    }),
    output: SavedExport,
  },
  /** Opens an export that was saved in this session with its own program; false when that did not work. */
  openExport: { input: Token, output: z.boolean() },
  /** Shows an export that was saved in this session in its folder; false when it is no longer there. */
  showExportInFolder: { input: Token, output: z.boolean() },
  /** Names the window after what it shows. */
  setTitle: { input: Text.max(300), output: nothing },
  /** Makes the native parts (title bar, dialogs) follow the look. */
  setTheme: { input: Look, output: nothing },
  /** Ends Cairn cleanly. */
  quit: { input: nothing, output: nothing },
} as const;

/** Asking for a line to the backend takes nothing and gives nothing: the port comes on its own way. */
export const connectCall = { input: nothing, output: nothing } as const;

type Calls = typeof shellCalls;
export type ShellCall = keyof Calls;
export type ShellInput<C extends ShellCall> = z.output<Calls[C]['input']>;
export type ShellOutput<C extends ShellCall> = z.output<Calls[C]['output']>;

/** The shell as the screen sees it. A call that fails rejects with an error whose message is a {@link ShellProblem}. */
export type Shell = {
  readonly [C in ShellCall]: undefined extends ShellInput<C>
    ? () => Promise<ShellOutput<C>>
    : (input: ShellInput<C>) => Promise<ShellOutput<C>>;
};

/** Why a call of the shell failed. */
export const ShellProblem = z.enum([
  /** Not asked by Cairn's own window. */
  'refused',
  /** The input does not fit its schema. */
  'invalid',
  'not-found',
  'too-large',
  'unreadable',
  'disk-full',
  'read-only',
  /** Another program has the file open. */
  'locked',
  /** The folder is not there any more. */
  'missing-folder',
  'write-failed',
  /** The backend is not running. */
  'no-backend',
  'internal',
]);
export type ShellProblem = z.output<typeof ShellProblem>;
